# What the benchmark needs on Debian, and the package that it measures.

pg_directory() {
    local directories
    directories=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V || true)
    printf '%s\n' "$directories" | tail -1
}

install_tools() {
    local missing=()
    command -v java >/dev/null || missing+=(openjdk-17-jdk-headless)
    command -v curl >/dev/null || missing+=(curl)
    command -v wrk >/dev/null || missing+=(wrk)
    { [ -n "$(pg_directory)" ] && [ -x "$(pg_directory)/pgbench" ]; } || missing+=(postgresql)
    if [ ${#missing[@]} -gt 0 ]; then
        if [ "$(id -u)" != 0 ]; then
            say "missing: ${missing[*]}; install them, or run this as root once"
            exit 1
        fi
        say "installing ${missing[*]}"
        apt-get update -qq
        # The package would start a server of its own, which nobody needs here.
        mkdir -p /etc/postgresql-common
        [ -e /etc/postgresql-common/createcluster.conf ] \
            || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
    fi
    pg=$(pg_directory)
}

build_package() {
    if [ ! -f "$package/quarkus-run.jar" ]; then
        say "building the package"
        (cd "$root" && ./mvnw -q -B package -DskipTests)
    fi
}
