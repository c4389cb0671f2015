CREATE TEMPORARY VIEW open_levels USING csv OPTIONS (path 'open.csv', header 'true');
CREATE TEMPORARY VIEW applications USING csv OPTIONS (path 'applications.csv', header 'true');
SELECT /*+ BROADCAST(o) */ a.*, o.code, o.title
FROM applications a
LEFT JOIN open_levels o
  ON o.occupation = a.`职业名称` AND o.level = a.`申报等级` AND (a.`工种` IS NULL OR o.trade = a.`工种`);
