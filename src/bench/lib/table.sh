# Medians of the rounds, and each bar with whether it is met.

print_table() {
    awk -F'\t' -v kinds="$kinds" '
        { key = $1 FS $2 FS $3; values[key] = values[key] " " $4 }
        function median(kind, data, metric,   list, n, i, j, swap) {
            n = split(values[kind FS data FS metric], list, " ")
            for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++) if (list[j] + 0 < list[i] + 0) {
                swap = list[i]; list[i] = list[j]; list[j] = swap
            }
            return n == 0 ? 0 : n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2
        }
        function sum(kind, data, metric,   list, n, i, total) {
            n = split(values[kind FS data FS metric], list, " ")
            for (i = 1; i <= n; i++) total += list[i]
            return total + 0
        }
        function bar(text, value, limit, above) {
            printf "%-52s %6.2f  bar %s %.2f  %s\n", text, value, above ? ">=" : "<=", limit,
                (above ? value >= limit : value <= limit) ? "met" : "MISSED"
        }
        function cost(kind, data) { return median(kind, data, "server") + median(kind, data, "database") }
        END {
            names["page"] = "provider page"; names["list"] = "list of 50 providers"
            names["default"] = "set default"; names["write"] = "add, delete again"
            bars["page"] = 0.20; bars["list"] = 0.40
            count = split(kinds, kind, " ")
            printf "%-21s %5s %8s %7s %7s | %9s %9s %9s | %7s | %9s %9s %6s | %s\n", "", "data", "req/s", "p50 ms", "p99 ms",
                "server", "database", "CPU s/1k", "RSS MB", "pgbench/s", "CPU s/1k", "ratio", "failed"
            for (data = 1; data <= 10; data += 9) for (i = 1; i <= count; i++) {
                k = kind[i]; limit = median(k, data, "limit")
                printf "%-21s %4dx %8.0f %7.2f %7.2f | %9.3f %9.3f %9.3f | %7.0f | ", names[k], data, median(k, data, "rate"),
                    median(k, data, "p50") / 1000, median(k, data, "p99") / 1000, median(k, data, "server"),
                    median(k, data, "database"), cost(k, data), median(k, data, "rss")
                if (limit > 0) printf "%9.0f %9.3f %6.2f", limit, median(k, data, "limit_cpu"), median(k, data, "rate") / limit
                else printf "%9s %9s %6s", "", "", ""
                printf " | %d\n", sum(k, data, "failed")
            }
            print ""
            for (i = 1; i <= count; i++) {
                k = kind[i]
                if (k in bars) bar(names[k] ": rate beside pgbench", median(k, 1, "rate") / median(k, 1, "limit"), bars[k], 1)
                bar(names[k] ": p99 by p50", median(k, 1, "p99") / median(k, 1, "p50"), 6, 0)
                bar(names[k] ": cost with ten times the data", cost(k, 10) / cost(k, 1), 1.3, 0)
            }
        }' "$work/figures"
}
