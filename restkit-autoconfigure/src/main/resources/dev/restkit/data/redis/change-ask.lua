-- Tell one node how many changes there were. It hears this behind all that was told before.
-- KEYS: epoch, offset. ARGV: the channel of the node, a word for a new epoch.
if redis.call('EXISTS', KEYS[1], KEYS[2]) < 2 then
	redis.call('MSET', KEYS[1], ARGV[2], KEYS[2], 0)
end
return redis.call('PUBLISH', ARGV[1], redis.call('GET', KEYS[1]) .. ':' .. redis.call('GET', KEYS[2]))
