-- How one would check applications in sqlite3: both files as tables, and a join.
--
-- usage: sqlite3 -csv -header -cmd ".import PER_LEVEL.csv open_at" -cmd ".import APPLICATIONS.csv applications" \
--   :memory: < check.sql > OUT.csv

CREATE TABLE levels (written TEXT PRIMARY KEY, level TEXT);
INSERT INTO levels VALUES
  ('五级/初级工', '5'), ('四级/中级工', '4'), ('三级/高级工', '3'), ('二级/技师', '2'), ('一级/高级技师', '1'),
  ('初级工', '5'), ('中级工', '4'), ('高级工', '3'), ('技师', '2'), ('高级技师', '1'),
  ('5级', '5'), ('4级', '4'), ('3级', '3'), ('2级', '2'), ('1级', '1'),
  ('5', '5'), ('4', '4'), ('3', '3'), ('2', '2'), ('1', '1');
CREATE TABLE codes AS
  SELECT title AS name, max(code) AS code FROM open_at GROUP BY title
  UNION SELECT occupation, max(code) FROM open_at GROUP BY occupation;
CREATE TABLE trades AS
  SELECT occupation AS name, level, group_concat(title, '；') AS titles
  FROM open_at WHERE title <> occupation GROUP BY occupation, level;
CREATE UNIQUE INDEX codes_by_name ON codes (name);
CREATE UNIQUE INDEX trades_by_name ON trades (name, level);
CREATE INDEX open_by_title ON open_at (title, level);

SELECT applications.*,
  CASE
    WHEN codes.code IS NULL THEN 'unknown'
    WHEN open_at.title IS NOT NULL THEN 'open'
    WHEN trades.titles IS NOT NULL THEN 'open-by-trade'
    ELSE 'closed'
  END AS verdict,
  codes.code,
  CASE WHEN open_at.title IS NOT NULL THEN open_at.title ELSE trades.titles END AS titles,
  CASE
    WHEN codes.code IS NULL THEN 'The catalogue has no ' || "职业（工种）名称" || '.'
    WHEN open_at.title IS NOT NULL THEN open_at.title || ' is open at level ' || levels.level || '.'
    WHEN trades.titles IS NOT NULL THEN "职业（工种）名称" || ' is open at level ' || levels.level || ' by trade.'
    ELSE "职业（工种）名称" || ' is not open at level ' || levels.level || '.'
  END AS reason
FROM applications
LEFT JOIN levels ON levels.written = applications."等级"
LEFT JOIN codes ON codes.name = applications."职业（工种）名称"
LEFT JOIN open_at ON open_at.title = applications."职业（工种）名称" AND open_at.level = levels.level
LEFT JOIN trades ON trades.name = applications."职业（工种）名称" AND trades.level = levels.level
ORDER BY applications.rowid;
