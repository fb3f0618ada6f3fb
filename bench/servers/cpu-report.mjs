// Tells the bench on request how much CPU time this process has spent, and ends when the bench does.
process.on('message', () => process.send(process.cpuUsage()));
process.on('disconnect', () => process.exit());
