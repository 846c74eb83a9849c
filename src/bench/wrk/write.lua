-- Adds a credential, and deletes it again as soon as its id is known, so that the tables stay as large as they are.
-- Arguments: those of load.lua, and the file of the body that deletes.
dofile(os.getenv("BENCH_WRK") .. "/load.lua")

local added = {}
local deletion
local start = init
local another = request
refused = 0

function init(args)
    start(args)
    local file = assert(io.open(args[3]))
    deletion = file:read("*a")
    file:close()
end

function request()
    local id = table.remove(added)
    return id and post((deletion:gsub("@ID@", id))) or another()
end

function response(status, headers, answer)
    local id = answer:match('"credential":{"id":"([^"]+)"')
    if id then
        added[#added + 1] = id
    elseif not answer:find('"deletedCredentialId":"', 1, true) then
        refused = refused + 1
    end
end
