package be.draaiboek.toegang;

/** An account was closed: its sessions end. */
public record AccountAfgesloten(long accountId) {}
