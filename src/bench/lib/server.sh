# The packaged server, with the JVM's options of the image and a catalogue in which all providers are alike.

jvm_options() {
    # The share of memory that a container gives is a fixed heap here, so that figures of two machines compare.
    grep -o '"-XX[^"]*"' "$root/src/main/docker/Dockerfile.jvm" | tr -d '"' | grep -v MaxRAMPercentage
    echo -Xmx512m
}

write_catalog() {
    local id
    mkdir -p "$work/catalog"
    while read -r id; do
        [ -z "$id" ] || sed "s/@ID@/$id/" "$here/provider.json" >"$work/catalog/$id.json"
    done <"$root/src/main/resources/catalog/providers.index"
    (umask 077 && head -c 32 /dev/urandom | base64 >"$work/master.key")
    [ -n "${master_keys:-}" ] || master_keys=(MODELKEYS_MASTER_KEY_FILE="$work/master.key")
}

# modelkeys COMMAND ...: the package with its settings, in the place of this shell; without a command it serves. db_url,
# db_login and db_password name another database than the benchmark's own.
modelkeys() {
    export QUARKUS_DATASOURCE_JDBC_URL="${db_url:-jdbc:postgresql://127.0.0.1:$db_port/postgres}" \
        QUARKUS_DATASOURCE_USERNAME="${db_login:-bench}" QUARKUS_DATASOURCE_PASSWORD="${db_password:-$PGPASSWORD}" \
        QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=0 QUARKUS_MANAGEMENT_PORT=0 MODELKEYS_PROBE_ON_SAVE=off \
        MODELKEYS_CATALOG_DIRECTORY="$work/catalog" "${master_keys[@]}"
    # shellcheck disable=SC2046,SC2086
    exec java $(jvm_options) ${BENCH_JAVA_OPTS:-} -jar "$package/quarkus-run.jar" "$@"
}

# The token that every request is sent with.
make_owner() {
    (modelkeys bootstrap --workspace default --out "$work/owner.token") >"$work/server.log" 2>&1 \
        || { cat "$work/server.log" >&2; exit 1; }
    BENCH_TOKEN=$(cat "$work/owner.token")
    export BENCH_TOKEN
}

start_server() {
    local tries=0
    [ -d "$work/catalog" ] || write_catalog
    [ -n "${BENCH_TOKEN:-}" ] || make_owner
    : >"$work/server.log"
    modelkeys >"$work/server.log" 2>&1 &
    server_pid=$!
    until url=$(grep -o 'http://127.0.0.1:[0-9]*' "$work/server.log" | head -1) && [ -n "$url" ]; do
        tries=$((tries + 1))
        if [ "$tries" -gt 240 ] || ! kill -0 "$server_pid" 2>/dev/null; then
            cat "$work/server.log" >&2
            say "the server does not start"
            exit 1
        fi
        sleep 0.5
    done
}

stop_server() {
    if [ -n "${server_pid:-}" ]; then
        kill "$server_pid" 2>/dev/null || true
        wait "$server_pid" 2>/dev/null || true
        server_pid=
    fi
}

server_ticks() {
    sed 's/.*) //' "/proc/$server_pid/stat" | awk '{ print $12 + $13 }'
}

server_megabytes() {
    awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$server_pid/status"
}

# body NAME VARIABLES: a request of one of the documents.
body() {
    printf '{"query":"%s","variables":%s}' "$(tr -s '\n ' '  ' <"$here/graphql/$1.graphql")" "$2"
}

# send BODY: the answer; ends the benchmark where it is none.
send() {
    local answer
    answer=$(curl -sS --max-time 30 -H 'Content-Type: application/json' -H "Authorization: Bearer $BENCH_TOKEN" \
        --data-binary "$1" "$url/graphql")
    case "$answer" in
        *'"errors":'* | *'"message":'*) say "refused: $answer"; exit 1 ;;
        '{"data":{'*) printf '%s' "$answer" ;;
        *) say "no answer: $answer"; exit 1 ;;
    esac
}

values='[{"field":"api_key","value":"sk-bench-0123456789abcdefghijklmnop"},
    {"field":"base_url","value":"https://api.example.com/v1"},{"field":"organization","value":"org-bench"}]'

write_sample() {
    send "$(body install '{"id":"openai"}')" >"$work/sample"
    send "$(body add "{\"id\":\"openai\",\"values\":$values}")" >"$work/sample"
}
