/** A parser process that never gets so far as to begin a file. */
setInterval(() => undefined, 1000);
process.on('disconnect', () => process.exit(0));
