-- Sends one body with one token after the other, and prints what came of it in one line. Counts an answer without a lease as
-- failed, but for the empty query. Arguments: the body's file, the tokens' file.
local requests = {}
local threads = {}
local wanted
local next = 0
failed = 0

function setup(thread)
    threads[#threads + 1] = thread
end

function init(args)
    local file = assert(io.open(args[1]))
    local body = file:read("*a")
    file:close()
    wanted = body:find("acquire", 1, true) and '"lease":{' or "__typename"
    for token in io.lines(args[2]) do
        requests[#requests + 1] = wrk.format("POST", "/graphql", {
            ["Content-Type"] = "application/json",
            ["Authorization"] = "Bearer " .. token,
        }, body)
    end
end

function request()
    next = next % #requests + 1
    return requests[next]
end

function response(status, headers, body)
    if status ~= 200 or not body:find(wanted, 1, true) then
        failed = failed + 1
    end
end

function done(summary, latency)
    local errors = summary.errors
    local all = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    for _, thread in ipairs(threads) do
        all = all + thread:get("failed")
    end
    io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration,
        latency:percentile(50), latency:percentile(99), all))
end
