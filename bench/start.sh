#!/bin/sh
# How long a start takes until its first page, and how much memory the whole installation takes with the fictional county.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
times=${1:-5}
port=8099
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

processes() { # the process itself and every one below it
    echo "$1"
    for child in $(pgrep -P "$1" || true); do
        processes "$child"
    done
}

pss() { # kilobytes, memory shared between processes counted once
    total=0
    for process in "$1" $(pgrep -f "$data/postgresql" || true); do
        for each in $(processes "$process"); do
            part=$(awk '/^Pss:/ {print $2}' "/proc/$each/smaps_rollup" 2>/dev/null || echo 0)
            total=$((total + ${part:-0}))
        done
    done
    echo "$total"
}

one_start() {
    begun=$(milliseconds)
    "$home/qinghe" run --port "$port" --data "$data" >/dev/null 2>&1 &
    process=$!
    until curl -sf -o /dev/null "http://localhost:$port/sign-in"; do
        sleep 0.1 # asking more often takes so much of two cores that the start itself is slower
    done
    taken=$(($(milliseconds) - begun))
    sleep "$1"
    echo "$2 start: first page after $taken ms, $(($(pss $process) / 1024)) MB"
    kill "$process"
    wait "$process" 2>/dev/null || true
}

one_start 20 "first"
number=1
while [ "$number" -le "$times" ]; do
    one_start 3 "later"
    number=$((number + 1))
done
