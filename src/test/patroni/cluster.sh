# etcd and three nodes, each a Patroni with its PostgreSQL, in folders of $work; ports and processes by the node's number.

nodes=(1 2 3)
declare -A port api patroni_pid

start_cluster() {
    local etcd_port peer_port node
    etcd_port=$(free_port)
    peer_port=$(free_port)
    PGPASSWORD=$(head -c 24 /dev/urandom | base64 | tr -d '+/=')
    export PGHOST=127.0.0.1 PGUSER=bench PGDATABASE=postgres PGPASSWORD
    say "starting etcd and three nodes with PostgreSQL $("$pg/postgres" --version | cut -d' ' -f3)"
    install -d -o postgres -m 700 "$work/etcd"
    (cd "$work/etcd" && exec runuser -u postgres -- etcd --name one --data-dir "$work/etcd/data" \
        --listen-client-urls "http://127.0.0.1:$etcd_port" --advertise-client-urls "http://127.0.0.1:$etcd_port" \
        --listen-peer-urls "http://127.0.0.1:$peer_port" --initial-advertise-peer-urls "http://127.0.0.1:$peer_port" \
        --initial-cluster "one=http://127.0.0.1:$peer_port") >"$work/etcd.log" 2>&1 &
    etcd_pid=$!
    disown
    for node in "${nodes[@]}"; do
        port[$node]=$(free_port)
        api[$node]=$(free_port)
        install -d -o postgres -m 700 "$work/node$node"
        node_settings "$node" "$etcd_port" >"$work/node$node/patroni.yml"
        (cd "$work/node$node" && exec runuser -u postgres -- patroni patroni.yml) >"$work/node$node/patroni.log" 2>&1 &
        patroni_pid[$node]=$!
        disown
    done
    await 90 node_as primary
    await 90 node_as sync
    say "node $(node_as primary) is primary, node $(node_as sync) confirms its commits"
}

# The shortest time to live that Patroni allows: so long a dead primary keeps its place.
node_settings() {
    cat <<SETTINGS
scope: modelkeys
name: node$1
restapi: {listen: "127.0.0.1:${api[$1]}", connect_address: "127.0.0.1:${api[$1]}"}
etcd3: {host: "127.0.0.1:$2"}
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 2
    retry_timeout: 3
    synchronous_mode: true
    synchronous_mode_strict: true
    postgresql: {use_pg_rewind: true}
  initdb: [{encoding: UTF8}, {locale: C}, data-checksums]
postgresql:
  listen: "127.0.0.1:${port[$1]}"
  connect_address: "127.0.0.1:${port[$1]}"
  data_dir: $work/node$1/data
  bin_dir: $pg
  pgpass: $work/node$1/pgpass
  authentication:
    superuser: {username: bench, password: "$PGPASSWORD"}
    replication: {username: replicator, password: "$PGPASSWORD"}
  pg_hba:
    - host all all 127.0.0.1/32 scram-sha-256
    - host replication replicator 127.0.0.1/32 scram-sha-256
  # A standby looks for the new primary that often, and commits wait for it.
  parameters: {unix_socket_directories: "", shared_buffers: 64MB, wal_retrieve_retry_interval: 1s}
SETTINGS
}

# node_as ROLE: the number of the node that says it is primary or sync.
node_as() {
    local node
    for node in "${nodes[@]}"; do
        if curl -sf -m 2 "http://127.0.0.1:${api[$node]}/$1" >/dev/null; then
            echo "$node"
            return
        fi
    done
    return 1
}

# Its hosts, as an address of the driver lists them.
hosts() {
    local node list=
    for node in "${nodes[@]}"; do
        list+=,127.0.0.1:${port[$node]}
    done
    echo "${list#,}"
}

postmaster() {
    head -1 "$work/node$1/data/postmaster.pid" 2>/dev/null
}

# kill_node NUMBER: Patroni and all of its PostgreSQL at once.
kill_node() {
    local postmaster children
    postmaster=$(postmaster "$1")
    children=$(pgrep -P "$postmaster" || true)
    # shellcheck disable=SC2086
    kill -9 $(pgrep -P "${patroni_pid[$1]}" || true) "${patroni_pid[$1]}" "$postmaster" $children 2>/dev/null || true
    tail --pid="${patroni_pid[$1]}" -f /dev/null
    patroni_pid[$1]=
}

stop_cluster() {
    local node
    for node in "${!patroni_pid[@]}"; do
        [ -z "${patroni_pid[$node]}" ] || kill_node "$node"
    done
    [ -z "${etcd_pid:-}" ] || kill $(pgrep -P "$etcd_pid" || true) "$etcd_pid" 2>/dev/null || true
    tail --pid="${etcd_pid:-1000000000}" -f /dev/null
}
