-- Begin a new epoch and tell all nodes.
-- KEYS: epoch, offset. ARGV: channel, the word of the new epoch.
redis.call('MSET', KEYS[1], ARGV[2], KEYS[2], 0)
return redis.call('PUBLISH', ARGV[1], ARGV[2] .. ':0')
