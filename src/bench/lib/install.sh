# What the benchmark and the audit need on Debian, and the package that they look at.

pg_directory() {
    local directories
    directories=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V || true)
    printf '%s\n' "$directories" | tail -1
}

# install_packages PACKAGE...: nothing where all is there.
install_packages() {
    [ $# -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ]; then
        say "missing: $*; install them, or run this as root once"
        exit 1
    fi
    say "installing $*"
    apt-get update -qq
    # The package of PostgreSQL would start a server of its own, which nobody needs here.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] \
        || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

# install_missing COMMAND:PACKAGE...
install_missing() {
    local each missing=()
    for each in "$@"; do
        command -v "${each%%:*}" >/dev/null || missing+=("${each#*:}")
    done
    install_packages "${missing[@]}"
}

install_postgresql() {
    if [ -z "$(pg_directory)" ] || [ ! -x "$(pg_directory)/pgbench" ]; then
        install_packages postgresql
    fi
    pg=$(pg_directory)
}

install_tools() {
    install_missing java:openjdk-17-jdk-headless curl:curl wrk:wrk
    install_postgresql
}

build_package() {
    if [ ! -f "$package/quarkus-run.jar" ]; then
        say "building the package"
        (cd "$root" && ./mvnw -q -B package -DskipTests)
    fi
}
