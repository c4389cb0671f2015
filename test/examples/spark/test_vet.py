"""What examples/spark does on a local Spark. Run by run.ts, which makes the files that are read here."""

import datetime
import decimal
import json
import os
import subprocess
import sys
import time
import unittest
from pathlib import Path

from pyspark.errors import PySparkException
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import LongType, StringType, StructField, StructType
from py4j.protocol import Py4JJavaError

from vet import ADDED, vet

FOLDER = Path(os.environ["ZHIYE_TEST_FOLDER"])
ROOT = Path(os.environ["ZHIYE_TEST_ROOT"])
NODE = os.environ["ZHIYE_TEST_NODE"]
TARBALL = os.environ["ZHIYE_TEST_TARBALL"]
EXECUTABLE = os.environ.get("ZHIYE_TEST_EXECUTABLE")

# As shipped by spark.archives: the packed tarball, unpacked on each worker.
SHIPPED = f"{NODE} {{files}}/zhiye/package/bin/zhiye.js"
INSTALLED = f"{NODE} {ROOT}/bin/zhiye.js"

COLUMNS = ("申报人", "职业名称", "工种", "职业编码", "申报等级", "备注")
SCHEMA = StructType([StructField("id", LongType())] + [StructField(name, StringType()) for name in COLUMNS])
NAMED = {"occupation": "职业名称", "trade": "工种", "code": "职业编码", "level": "申报等级"}
OPTIONS = [
    word
    for role, column in NAMED.items()
    for word in (f"--{role}-column", column)
]
PARTITIONS = 8
FAILED = (Py4JJavaError, PySparkException)


def lines_of(name):
    return (FOLDER / name).read_text(encoding="utf-8").removesuffix("\n").split("\n")


class Vet(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.spark = (
            SparkSession.builder.master("local[2,3]")  # Two cores; a task may fail three times.
            .config("spark.archives", f"{TARBALL}#zhiye")
            .config("spark.files", str(FOLDER / "catalogue.json"))
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .getOrCreate()
        )
        cls.spark.sparkContext.setLogLevel("OFF")
        cls.rows = cls.frame(lines_of("rows.jsonl"), PARTITIONS)
        cls.expected = [json.loads(line) for line in lines_of("expected.jsonl")]

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()

    @classmethod
    def frame(cls, lines, partitions):
        return cls.spark.read.schema(SCHEMA).json(cls.spark.sparkContext.parallelize(lines, partitions))

    def vetted(self, df, **options):
        return vet(df, **{**NAMED, "zhiye": SHIPPED, "catalog": "{files}/catalogue.json", **options})

    def assert_same(self, rows, expected):
        self.assertEqual(len(rows), len(expected))
        for row, one in zip(rows, expected):
            self.assertEqual(row.asDict(), {name: one.get(name) for name in row.__fields__})

    def assert_fails(self, df, message):
        with self.assertRaises(FAILED) as caught:
            df.collect()
        self.assertIn(message, str(caught.exception))

    def test_gives_the_answers_of_one_process_row_by_row_and_in_order(self):
        self.assertEqual(self.rows.rdd.getNumPartitions(), PARTITIONS)
        start = time.monotonic()
        rows = self.vetted(self.rows).collect()
        print(f"{len(rows)} rows in {time.monotonic() - start:.2f} s ", end="", file=sys.stderr, flush=True)
        self.assert_same(rows, self.expected)
        self.assertEqual(
            {row.zhiye_verdict for row in rows},
            {"open", "open-by-trade", "closed", "unlisted", "unknown", "ambiguous", "conflict", "invalid"},
        )

    def test_vets_partitions_without_rows(self):
        few = self.vetted(self.frame(lines_of("rows.jsonl")[:3], PARTITIONS))
        self.assert_same(few.collect(), self.expected[:3])
        self.assertEqual(self.vetted(self.rows.where("id < 0")).collect(), [])

    def test_vets_partitions_that_begin_with_rows_of_nulls(self):
        lines = ["{}", '{"id":1,"职业名称":"电工","申报等级":"3"}', "{}", '{"id":2,"职业编码":"6-31-01-03","申报等级":"3"}']
        verdicts = [row.zhiye_verdict for row in self.vetted(self.frame(lines, 2)).collect()]
        self.assertEqual(verdicts, ["invalid", "open", "invalid", "open"])

    def test_keeps_all_other_columns_as_they_are(self):
        df = self.spark.sql(
            """SELECT '电工' AS `职业名称`, '3' AS `申报等级`, 9007199254740993 AS big, 1.10BD AS money, X'00ff' AS bytes,
            timestamp'2026-11-25 12:00:00.123456' AS at, timestamp_ntz'2026-11-25 12:00:00.123456' AS there,
            named_struct('none', string(NULL), 'at', timestamp'1999-12-31 23:59:59.999999') AS `nested`,
            array('一', NULL) AS list, map('键', NULL) AS pairs, date'2026-11-25' AS day, '{"zhiye_verdict":"?"}' AS text"""
        )
        [before] = df.collect()
        [after] = vet(df, title="职业名称", level="申报等级", zhiye=SHIPPED).collect()
        self.assertEqual({name: after[name] for name in df.columns}, before.asDict())
        self.assertEqual((after.at.microsecond, after.money), (123456, decimal.Decimal("1.10")))
        self.assertIsInstance(after.day, datetime.date)
        self.assertEqual(after.zhiye_verdict, "open")

    def test_replaces_the_columns_of_an_earlier_run(self):
        few = self.frame(lines_of("rows.jsonl")[:50], 2)
        again = self.vetted(self.vetted(few))
        self.assertEqual(again.columns, [*few.columns, *ADDED])
        self.assert_same(again.collect(), self.expected[:50])

    def test_ends_zhiye_where_no_more_rows_are_wanted(self):
        self.assert_same(self.vetted(self.rows).limit(3).collect(), self.expected[:3])

    def test_refuses_a_column_that_is_not_there(self):
        with self.assertRaisesRegex(ValueError, "no such column: 等级; there are id, "):
            vet(self.rows, level="等级")

    def test_takes_a_crash_for_no_answer_whatever_its_status(self):
        few = self.frame(lines_of("rows.jsonl")[:100], 2)
        for command, message in [
            ("sh -c 'exit 1'", "ended with 1; 0 of "),
            ("sh -c 'cat; kill -9 $$'", "ended with -9"),
            ("sh -c 'echo disk full >&2; exit 2'", "disk full"),
            ("sh -c 'head -n 1'", "1 of "),
            (f"{NODE} no-such-program.js", "no-such-program"),
            ("no-such-command", "no-such-command"),
        ]:
            with self.subTest(command):
                self.assert_fails(self.vetted(few, zhiye=command), message)
        self.assert_fails(self.vetted(few, catalog="{files}/none.json"), "none.json")

    def test_is_helped_by_a_worker_that_fails_once(self):
        tried = FOLDER / "tried"
        flaky = f"""sh -c 'if mkdir {tried}; then exit 9; else exec {SHIPPED} "$@"; fi' sh"""
        few = self.frame(lines_of("rows.jsonl")[:100], 2)
        self.assert_same(self.vetted(few, zhiye=flaky).collect(), self.expected[:100])
        self.assertTrue(tried.exists())

    def test_fails_where_rows_cannot_be_read_to_their_end(self):
        broken = self.frame(lines_of("rows.jsonl")[:100], 2).withColumn(
            "备注", F.when(F.col("id") == 40, F.raise_error(F.lit("row 40 cannot be read"))).otherwise(F.col("备注"))
        )
        self.assert_fails(self.vetted(broken), "row 40 cannot be read")

    @unittest.skipIf(EXECUTABLE is None, "needs the executable that npm run build:exe makes")
    def test_runs_the_single_executable_that_is_shipped_as_a_file(self):
        self.spark.sparkContext.addFile(EXECUTABLE)
        few = self.frame(lines_of("rows.jsonl")[:1000], 2)
        self.assert_same(self.vetted(few, zhiye="{files}/" + Path(EXECUTABLE).name).collect(), self.expected[:1000])

    def test_joins_in_spark_sql(self):
        applications = (ROOT / "examples/applications.csv").read_text(encoding="utf-8")
        (FOLDER / "applications.csv").write_text(applications, encoding="utf-8")
        sql = (ROOT / "examples/spark/join.sql").read_text(encoding="utf-8")
        for name in ("open.csv", "applications.csv"):
            sql = sql.replace(f"'{name}'", f"'{FOLDER / name}'")
        *views, query = [statement for statement in sql.split(";") if statement.strip() != ""]
        for view in views:
            self.spark.sql(view)
        found = {(row["申报人"], row["title"]) for row in self.spark.sql(query).collect()}
        self.assertEqual(
            found,
            {
                ("陈一", "电工"),
                ("刘二", "车工（数控车工）"),
                ("张三", "车工（普通车工）"),
                ("张三", "车工（数控车工）"),
                ("李四", None),
                ("王五", None),
                ("赵六", None),
            },
        )


class Program(unittest.TestCase):
    """The program as somebody runs it, on folders of files."""

    def run_program(self, *words):
        program = [sys.executable, str(ROOT / "examples/spark/vet.py"), *words, *OPTIONS, "--zhiye", INSTALLED]
        program += ["--catalog", str(FOLDER / "catalogue.json")]
        result = subprocess.run(program, capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 0, result.stderr[-2000:])
        return result.stdout

    def test_vets_a_folder_of_csv_and_a_folder_of_parquet(self):
        spark = (
            SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .getOrCreate()
        )
        lines = lines_of("rows.jsonl")[:2000]
        rows = spark.read.schema(SCHEMA).json(spark.sparkContext.parallelize(lines, 3))
        rows.write.parquet(str(FOLDER / "in.parquet"))
        rows.write.options(header=True, escape='"').csv(str(FOLDER / "in.csv"))
        self.assertIn("|open-by-trade|", self.run_program(str(FOLDER / "in.parquet"), str(FOLDER / "out-1")))
        self.run_program(str(FOLDER / "in.csv"), str(FOLDER / "out-2"), "--input-format", "csv", "--partitions", "5")
        expected = {one["id"]: one for one in map(json.loads, lines_of("expected.jsonl")[:2000])}
        for folder in ("out-1", "out-2"):
            rows = spark.read.parquet(str(FOLDER / folder)).collect()
            self.assertEqual(len(rows), 2000)
            for row in rows:
                one = expected[int(row["id"])]
                self.assertEqual([row[name] for name in ADDED], [one[name] for name in ADDED], row)
        spark.stop()


if __name__ == "__main__":
    unittest.main()
