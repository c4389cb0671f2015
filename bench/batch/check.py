"""How one would check applications in Python: with the csv module and a dict of what is open.

usage: check.py PER_LEVEL.csv APPLICATIONS.csv > OUT.csv
PER_LEVEL.csv is what `zhiye list --per-level --format csv` prints.
"""

import csv
import sys

LEVELS = {
    "五级/初级工": "5", "四级/中级工": "4", "三级/高级工": "3", "二级/技师": "2", "一级/高级技师": "1",
    "五级": "5", "四级": "4", "三级": "3", "二级": "2", "一级": "1",
    "初级工": "5", "中级工": "4", "高级工": "3", "技师": "2", "高级技师": "1",
    "5": "5", "4": "4", "3": "3", "2": "2", "1": "1",
    "5级": "5", "4级": "4", "3级": "3", "2级": "2", "1级": "1",
}

open_at, by_trade, code_of = {}, {}, {}
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        title, occupation, level = row["title"], row["occupation"], row["level"]
        code_of[title] = code_of[occupation] = row["code"]
        open_at[title, level] = True
        if title != occupation:
            by_trade.setdefault((occupation, level), []).append(title)


def check(title, level):
    code = code_of.get(title)
    if code is None:
        return ["unknown", "", "", f"The catalogue has no {title}."]
    if (title, level) in open_at:
        return ["open", code, title, f"{title} is open at level {level}."]
    trades = by_trade.get((title, level))
    if trades:
        return ["open-by-trade", code, "；".join(trades), f"{title} is open at level {level} by trade."]
    return ["closed", code, "", f"{title} is not open at level {level}."]


with open(sys.argv[2], encoding="utf-8-sig", newline="") as file:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    reader = csv.reader(file)
    header = next(reader)
    title_at, level_at = header.index("职业（工种）名称"), header.index("等级")
    writer.writerow(header + ["verdict", "code", "titles", "reason"])
    for row in reader:
        writer.writerow(row + check(row[title_at], LEVELS[row[level_at]]))
