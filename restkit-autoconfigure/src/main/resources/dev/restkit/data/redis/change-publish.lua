-- Number changes and tell all nodes of them, in one step.
-- KEYS: epoch, offset. ARGV: channel, a word for a new epoch, the changes.
if redis.call('EXISTS', KEYS[1], KEYS[2]) < 2 then
	redis.call('MSET', KEYS[1], ARGV[2], KEYS[2], 0)
end
local offset = redis.call('INCR', KEYS[2])
return redis.call('PUBLISH', ARGV[1], redis.call('GET', KEYS[1]) .. ':' .. offset .. ' ' .. ARGV[3])
