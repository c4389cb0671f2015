-- How one would check applications in DuckDB: read_csv, LEFT JOIN and COPY. check-duckdb.mjs fills in both paths.

CREATE TABLE open_at AS FROM read_csv('PER_LEVEL', all_varchar = true);
CREATE TABLE levels (written VARCHAR, level VARCHAR);
INSERT INTO levels VALUES
  ('五级/初级工', '5'), ('四级/中级工', '4'), ('三级/高级工', '3'), ('二级/技师', '2'), ('一级/高级技师', '1'),
  ('初级工', '5'), ('中级工', '4'), ('高级工', '3'), ('技师', '2'), ('高级技师', '1'),
  ('5级', '5'), ('4级', '4'), ('3级', '3'), ('2级', '2'), ('1级', '1'),
  ('5', '5'), ('4', '4'), ('3', '3'), ('2', '2'), ('1', '1');
CREATE TABLE codes AS
  SELECT title AS name, max(code) AS code FROM open_at GROUP BY title
  UNION SELECT occupation, max(code) FROM open_at GROUP BY occupation;
CREATE TABLE trades AS
  SELECT occupation AS name, level, string_agg(title, '；' ORDER BY no::INT) AS titles
  FROM open_at WHERE title <> occupation GROUP BY occupation, level;

COPY (
  SELECT applications.*,
    CASE
      WHEN codes.code IS NULL THEN 'unknown'
      WHEN open_at.title IS NOT NULL THEN 'open'
      WHEN trades.titles IS NOT NULL THEN 'open-by-trade'
      ELSE 'closed'
    END AS verdict,
    codes.code,
    coalesce(open_at.title, trades.titles) AS titles,
    CASE
      WHEN codes.code IS NULL THEN 'The catalogue has no ' || "职业（工种）名称" || '.'
      WHEN open_at.title IS NOT NULL THEN open_at.title || ' is open at level ' || levels.level || '.'
      WHEN trades.titles IS NOT NULL THEN "职业（工种）名称" || ' is open at level ' || levels.level || ' by trade.'
      ELSE "职业（工种）名称" || ' is not open at level ' || levels.level || '.'
    END AS reason
  FROM read_csv('APPLICATIONS', all_varchar = true) AS applications
  LEFT JOIN levels ON levels.written = applications.等级
  LEFT JOIN codes ON codes.name = applications."职业（工种）名称"
  LEFT JOIN open_at ON open_at.title = applications."职业（工种）名称" AND open_at.level = levels.level
  LEFT JOIN trades ON trades.name = applications."职业（工种）名称" AND trades.level = levels.level
) TO '/dev/stdout' (FORMAT csv, HEADER);
