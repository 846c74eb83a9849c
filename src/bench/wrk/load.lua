-- Sends one body again and again, with an id of a file in the place of @ID@, and prints what came of it in one line.
-- Arguments: the body's file, the ids' file.
local body
local ids = {}
local threads = {}

function setup(thread)
    threads[#threads + 1] = thread
    thread:set("number", #threads)
end

local function read(path)
    local file = assert(io.open(path))
    local text = file:read("*a")
    file:close()
    return text
end

function post(text)
    return wrk.format("POST", "/graphql", {
        ["Content-Type"] = "application/json",
        ["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN"),
    }, text)
end

function init(args)
    math.randomseed(os.time() + number)
    body = read(args[1])
    for id in io.lines(args[2]) do
        ids[#ids + 1] = post((body:gsub("@ID@", id)))
    end
end

function request()
    return ids[math.random(#ids)]
end

function done(summary, latency)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    for _, thread in ipairs(threads) do
        failed = failed + (thread:get("refused") or 0)
    end
    io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration,
        latency:percentile(50), latency:percentile(99), failed))
end
