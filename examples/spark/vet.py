"""Vets applications in Spark: every partition goes through its own `zhiye check --file`.

    spark-submit vet.py applications vetted --name-column 职业名称 --level-column 申报等级

reads a folder (or file) of Parquet or CSV and writes the rows, with the four columns that zhiye adds, as Parquet. In a
program, `vet(df, level="申报等级", title="职业名称")` does the same for a DataFrame.
"""

import argparse
import os
import shlex
import subprocess
import tempfile
import threading

from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StringType, StructField, StructType

ADDED = ("zhiye_verdict", "zhiye_code", "zhiye_titles", "zhiye_reason")

# 0: all open. 1: some are not. 2: some are invalid, or zhiye could not do its work; then rows are missing.
ANSWERS = (0, 1, 2)

# Spark writes timestamps with milliseconds if nothing else is said. These lose nothing, and are read back alike.
JSON_OPTIONS = {
    "timestampFormat": "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX",
    "timestampNTZFormat": "yyyy-MM-dd'T'HH:mm:ss.SSSSSS",
}

END_OF_ERRORS = 2_000

# Spark runs a task on each core already.
ENVIRONMENT = {"ZHIYE_THREADS": "1"}


def vet(
    df: DataFrame,
    *,
    level: str,
    title: str | None = None,
    occupation: str | None = None,
    trade: str | None = None,
    code: str | None = None,
    zhiye: str = "zhiye",
    catalog: str | None = None,
    language: str = "zh",
) -> DataFrame:
    """Adds zhiye_verdict, zhiye_code, zhiye_titles and zhiye_reason to each row; those of an earlier run are replaced.

    Columns are named, not found: Spark leaves members that are null out of its JSON, and a partition may begin with any
    row. A row that is invalid is an answer and comes back; a zhiye that fails fails the task, and Spark tries it again.

    :param zhiye: the command on the workers; `{files}` in it is the folder where `--files` and `--archives` put theirs
    :param catalog: a catalogue file in place of the one in zhiye, on the workers; with `{files}` alike
    :param language: of the sentences in zhiye_reason. Workers may have any locale, so it is always said.
    """
    named = {"name": title, "occupation": occupation, "trade": trade, "code": code, "level": level}
    columns = {role: column for role, column in named.items() if column is not None}
    unknown = [column for column in columns.values() if column not in df.columns]
    if unknown:
        raise ValueError(f"no such column: {', '.join(unknown)}; there are {', '.join(df.columns)}")
    command = shlex.split(zhiye) + ["check", "--file", "-", "--input-format", "jsonl", "--format", "jsonl"]
    command += ["--lang", language] + ([] if catalog is None else ["--catalog", catalog])
    for role, column in columns.items():
        command += [f"--{role}-column", column]

    df = df.drop(*ADDED)
    schema = StructType(df.schema.fields + [StructField(name, StringType()) for name in ADDED])
    # df.toJSON(), but for the timestamps.
    lines = df.select(F.to_json(F.struct("*"), JSON_OPTIONS)).rdd.map(lambda row: row[0])
    vetted = lines.mapPartitions(lambda rows: run(command, rows))
    reader = df.sparkSession.read.schema(schema).options(mode="FAILFAST", **JSON_OPTIONS)
    return reader.json(vetted)


def run(command, rows):
    """Pipes lines of JSON through a command; gives the lines that come back, one for each."""
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return  # Many partitions have no rows after a filter. zhiye would say that its input is empty.
    command = [word.replace("{files}", SparkFiles.getRootDirectory()) for word in command]
    with tempfile.TemporaryFile() as errors:
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=ENVIRONMENT | os.environ
        )
        feeder = Feeder(child.stdin, first, rows)
        feeder.start()
        came_back = 0
        try:
            for line in child.stdout:
                came_back += 1
                yield line.decode("utf-8")
            status = child.wait()
        finally:
            # Also where Spark wants no more rows, as for a LIMIT.
            child.kill()
            child.wait()
            feeder.join()
        if feeder.failure is not None:
            raise feeder.failure
        if status not in ANSWERS or came_back != feeder.sent:
            errors.seek(-min(END_OF_ERRORS, errors.seek(0, os.SEEK_END)), os.SEEK_END)
            said = errors.read().decode("utf-8", "replace")
            raise RuntimeError(f"{command[0]} ended with {status}; {came_back} of {feeder.sent} rows came back\n{said}")


class Feeder(threading.Thread):
    """Writes rows to a process while others are read from it, since neither pipe holds a partition."""

    def __init__(self, stdin, first, rows):
        super().__init__(daemon=True)
        self.stdin, self.first, self.rows = stdin, first, rows
        self.sent = 0
        self.failure = None

    def run(self):
        try:
            with self.stdin:
                self.send(self.first)
                for row in self.rows:
                    self.send(row)
        except BrokenPipeError:
            pass  # The process has ended; its status and the count of rows tell why.
        except BaseException as failure:
            # The rows could not be read. Without this, those that could would pass for all.
            self.failure = failure

    def send(self, row):
        self.sent += 1
        self.stdin.write(row.encode("utf-8") + b"\n")


def read(spark: SparkSession, path: str, kind: str) -> DataFrame:
    # Every column of a CSV stays as it is written: 3 is a level, and 01 a number of somebody.
    options = {"header": True, "multiLine": True, "escape": '"'} if kind == "csv" else {}
    return spark.read.format(kind).options(**options).load(path)


def main() -> None:
    parser = argparse.ArgumentParser(description="Vets applications with zhiye in Spark.")
    parser.add_argument("input", help="a folder or file of Parquet or CSV")
    parser.add_argument("output", help="the folder of Parquet that is written; it must not exist")
    parser.add_argument("--input-format", choices=("parquet", "csv"), default="parquet")
    for role in ("name", "occupation", "trade", "code"):
        parser.add_argument(f"--{role}-column")
    parser.add_argument("--level-column", required=True)
    parser.add_argument("--partitions", type=int, help="spread the rows over this many partitions first")
    parser.add_argument("--zhiye", default="zhiye", help="the command on the workers, with {files} for what --files ships")
    parser.add_argument("--catalog", help="a catalogue file on the workers, with {files} alike")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh")
    asked = parser.parse_args()

    spark = SparkSession.builder.appName("zhiye").getOrCreate()
    df = read(spark, asked.input, asked.input_format)
    if asked.partitions is not None:
        df = df.repartition(asked.partitions)
    vetted = vet(
        df,
        title=asked.name_column,
        occupation=asked.occupation_column,
        trade=asked.trade_column,
        code=asked.code_column,
        level=asked.level_column,
        zhiye=asked.zhiye,
        catalog=asked.catalog,
        language=asked.lang,
    )
    # A DataFrame is worked out again for each question asked of it: write first, then count what was written.
    vetted.write.parquet(asked.output)
    spark.read.parquet(asked.output).groupBy("zhiye_verdict").count().orderBy("zhiye_verdict").show()


if __name__ == "__main__":
    main()
