# Integration tests in their long form, and the figures that they note.

say() {
    printf '%s %s\n' "$(date +%T)" "$*" >&2
}

begin() {
    say "building the package and the tests"
    (cd "$root" && ./mvnw -q -B package -DskipTests)
    rm -f "$root/target/figures.txt"
}

# shake TESTS OPTION ...
shake() {
    say "$*"
    (cd "$root" && ./mvnw -q -B failsafe:integration-test failsafe:verify -Dit.forks=1 -Dit.test="$1" "${@:2}" >"$root/target/shake.log" 2>&1) \
        || { print_figures; grep -A 15 'FAILURE\|ERROR' "$root/target/shake.log" >&2; say "FAILED: $1"; exit 1; }
}

print_figures() {
    [ ! -f "$root/target/figures.txt" ] || sort "$root/target/figures.txt"
}
