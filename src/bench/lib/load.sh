# Loading the server with wrk and its database with pgbench, 16 connections each, and what that costs.

ticks_per_second=$(getconf CLK_TCK)

# The bodies and ids that wrk sends, each body tried once.
write_bodies() {
    local kind id
    sql -c "select id from bench_provider" >"$work/page.ids"
    cp "$work/page.ids" "$work/write.ids"
    echo none >"$work/list.ids"
    sql -c "select c.id from credential c join keyring k using (workspace_id)
        where workspace_id = '00000000-0000-0000-0000-000000000001' and k.id = c.keyring_id
            and k.model_name is null" >"$work/default.ids"
    body page '{"id":"@ID@"}' >"$work/page.body"
    body list '{}' >"$work/list.body"
    body default '{"id":"@ID@"}' >"$work/default.body"
    body add "{\"id\":\"@ID@\",\"values\":$(tr -d '\n' <<<"$values")}" >"$work/write.body"
    body delete '{"id":"@ID@"}' >"$work/delete.body"
    for kind in page list default; do
        id=$(head -1 "$work/$kind.ids")
        send "$(sed "s/@ID@/$id/" "$work/$kind.body")" >"$work/$kind.answer"
    done
}

# http KIND SECONDS: requests, microseconds, p50, p99, failures.
http() {
    local script=load.lua
    [ "$1" != write ] || script=write.lua
    timeout $(($2 + 60)) wrk -c16 -t2 -d"$2"s --timeout 10s --latency -s "$BENCH_WRK/$script" "$url" -- \
        "$work/$1.body" "$work/$1.ids" "$work/delete.body" >"$work/wrk"
    awk '/^RESULT/ { print $2, $3, $4, $5, $6 }' "$work/wrk"
}

# Until the rate of a piece is within a twentieth of that of the one before.
warm_up() {
    local spent=0 piece=$((warm < 15 ? warm : 15)) requests microseconds rest rate last=0
    while [ "$spent" -lt "$warmest" ]; do
        read -r requests microseconds rest < <(http "$1" "$piece")
        spent=$((spent + piece))
        rate=$((requests * 1000000 / microseconds))
        say "warming up: $1 $rate/s"
        if [ "$spent" -ge "$warm" ] && [ $((rate - last)) -lt $((last / 20)) ]; then
            break
        fi
        last=$rate
    done
}

# keep KIND DATA METRIC VALUE
keep() {
    printf '%s\t%s\t%s\t%s\n' "$@" >>"$work/figures"
}

# per_thousand TICKS REQUESTS: seconds.
per_thousand() {
    awk -v t="$1" -v n="$2" -v hz="$ticks_per_second" 'BEGIN { printf "%.4f", t / hz / n * 1000 }'
}

measure_http() {
    local server database requests microseconds p50 p99 failed
    server=$(server_ticks) database=$(db_ticks)
    read -r requests microseconds p50 p99 failed < <(http "$1" "$seconds")
    server=$(($(server_ticks) - server)) database=$(($(db_ticks) - database))
    keep "$1" "$2" rate "$(awk -v n="$requests" -v us="$microseconds" 'BEGIN { print n / us * 1000000 }')"
    keep "$1" "$2" p50 "$p50"
    keep "$1" "$2" p99 "$p99"
    keep "$1" "$2" server "$(per_thousand "$server" "$requests")"
    keep "$1" "$2" database "$(per_thousand "$database" "$requests")"
    keep "$1" "$2" rss "$(server_megabytes)"
    keep "$1" "$2" failed "$failed"
}

measure_database() {
    local database transactions
    database=$(db_ticks)
    timeout $((seconds + 60)) "$pg/pgbench" -n -M prepared -c 16 -j 2 -T "$seconds" -f "$here/sql/$1.sql" \
        >"$work/pgbench" 2>&1 || { cat "$work/pgbench" >&2; exit 1; }
    database=$(($(db_ticks) - database))
    transactions=$(awk '/actually processed/ { print $NF }' "$work/pgbench")
    keep "$1" "$2" limit "$(awk '/^tps/ { print $3 }' "$work/pgbench")"
    keep "$1" "$2" limit_cpu "$(per_thousand "$database" "$transactions")"
}
