# A PostgreSQL of the benchmark's own, with Debian's settings but for the size of its cache.

free_port() {
    local port
    while port=$((20000 + RANDOM % 20000)); do
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    echo "$port"
}

# PostgreSQL refuses to run as root.
as_owner() {
    if [ "$(id -u)" = 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

start_database() {
    db_port=$(free_port)
    db_home="$work/database"
    say "starting PostgreSQL on port $db_port"
    mkdir -m 700 "$db_home"
    export PGHOST=127.0.0.1 PGPORT=$db_port PGUSER=bench PGDATABASE=postgres
    PGPASSWORD=$(head -c 24 /dev/urandom | base64 | tr -d '+/=')
    export PGPASSWORD
    echo "$PGPASSWORD" >"$db_home/password"
    [ "$(id -u)" != 0 ] || chown -R postgres "$db_home"
    (cd "$db_home" && as_owner "$pg/initdb" -D "$db_home/data" -U bench --encoding=UTF8 --locale=C \
        --auth=scram-sha-256 --pwfile="$db_home/password" >/dev/null)
    (cd "$db_home" && as_owner "$pg/pg_ctl" -D "$db_home/data" -l "$db_home/log" -w -t 60 \
        -o "-p $db_port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=256MB" start >/dev/null)
    db_pid=$(as_owner head -1 "$db_home/data/postmaster.pid")
}

stop_database() {
    [ -z "${db_pid:-}" ] || (cd "$db_home" && as_owner "$pg/pg_ctl" -D "$db_home/data" -m immediate stop >/dev/null) || true
}

sql() {
    "$pg/psql" -qXAt -v ON_ERROR_STOP=1 "$@"
}

# fill FROM TO: the workspaces of these numbers.
fill() {
    sql -v from="$1" -v to="$2" -v first="$([ "$1" = 1 ] && echo on || echo off)" \
        -v providers="$(tr '\n' ' ' <"$root/src/main/resources/catalog/providers.index" | sed 's/ *$//')" \
        -f "$here/sql/fill.sql"
    for table in installation keyring credential; do
        sql -c "vacuum (full, analyze) $table"
    done
}

# Ticks of all its processes, those that have ended included.
db_ticks() {
    local pid
    {
        sed 's/.*) //' "/proc/$db_pid/stat" | awk '{ print $12 + $13 + $14 + $15 }'
        for pid in $(pgrep -P "$db_pid"); do
            # It may have ended since it was found.
            sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null | awk '{ print $12 + $13 }' || true
        done
    } | awk '{ sum += $1 } END { print sum }'
}
