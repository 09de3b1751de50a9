/** Resolves when the process is told to stop. Ask before anything is started: from then on no signal is missed. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.once(signal, () => resolve());
  });
}
