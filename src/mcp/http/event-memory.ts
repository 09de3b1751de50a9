import type { EventStore, JSONRPCMessage } from "@modelcontextprotocol/server";

/** Room for the events of all sessions together. */
export interface EventRoom {
  readonly maxBytes: number;
  usedBytes: number;
}

export interface EventMemoryOptions {
  readonly maxBytes: number;
  readonly room: EventRoom;
  /** Told of every message before it is sent, whether or not there is room to keep it. */
  readonly onMessage: (message: JSONRPCMessage) => void;
}

export interface EventMemory extends EventStore {
  /** Whether anything of the stream came after this event and is still kept. */
  hasAfter(position: EventPosition): boolean;
  clear(): void;
}

/** An event id names its stream and its place there, so that it can be read when the event is forgotten. */
export interface EventPosition {
  readonly streamId: string;
  readonly place: number;
}

interface KeptEvent extends EventPosition {
  readonly id: string;
  readonly text: string;
  readonly bytes: number;
}

/** Two bytes a character at most, and what an entry costs besides its text. */
const CHARACTER_BYTES = 2;
const ENTRY_BYTES = 200;

/**
 * The last messages of one session, for a client that lost its connection (`Last-Event-ID`). When
 * there is no more room the session's own oldest ones go: nobody can push out what others need.
 */
export function createEventMemory({ maxBytes, room, onMessage }: EventMemoryOptions): EventMemory {
  const kept = new Set<KeptEvent>();
  let place = 0;
  let usedBytes = 0;

  function forget(event: KeptEvent): void {
    kept.delete(event);
    usedBytes -= event.bytes;
    room.usedBytes -= event.bytes;
  }

  function keep(event: KeptEvent): void {
    const fits = (): boolean =>
      usedBytes + event.bytes <= maxBytes && room.usedBytes + event.bytes <= room.maxBytes;
    for (const oldest of kept) {
      if (fits()) break;
      forget(oldest);
    }
    if (!fits()) return;
    kept.add(event);
    usedBytes += event.bytes;
    room.usedBytes += event.bytes;
  }

  const after = ({ streamId, place: last }: EventPosition): KeptEvent[] =>
    [...kept].filter((event) => event.streamId === streamId && event.place > last);

  return {
    async storeEvent(streamId, message) {
      onMessage(message);
      place += 1;
      const id = `${streamId}.${place}`;
      // The SDK opens a stream with an event that has an id and no message.
      if ("jsonrpc" in message) {
        const text = JSON.stringify(message);
        const bytes = text.length * CHARACTER_BYTES + ENTRY_BYTES;
        keep({ id, streamId, place, text, bytes });
      }
      return id;
    },
    async replayEventsAfter(lastEventId, { send }) {
      const position = parseEventId(lastEventId);
      if (position === undefined) throw new Error("Last-Event-ID is not one of this server");
      for (const { id, text } of after(position)) await send(id, JSON.parse(text));
      return position.streamId;
    },
    hasAfter: (position) => after(position).length > 0,
    clear() {
      for (const event of kept) forget(event);
    },
  };
}

/** Undefined for what is no event id of ours. */
export function parseEventId(id: string): EventPosition | undefined {
  const match = /^([\w-]{1,64})\.(\d{1,15})$/.exec(id);
  const [, streamId, place] = match ?? [];
  return streamId === undefined ? undefined : { streamId, place: Number(place) };
}
