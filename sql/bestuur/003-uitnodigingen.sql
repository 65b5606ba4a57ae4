--liquibase formatted sql

--changeset draaiboek:bestuur-uitnodigingen
-- An invitation to take part, by a one-time link of which only the hash is kept.
CREATE TABLE IF NOT EXISTS uitnodiging (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    bestuur_id   BIGINT NOT NULL,
    email        VARCHAR(254) NOT NULL,
    role         ENUM ('MT_LID', 'TREKKER', 'INVULLER') NOT NULL,
    function     VARCHAR(120) NOT NULL DEFAULT '',
    token_hash   BINARY(32) NOT NULL,
    bericht_id   BIGINT NULL COMMENT 'the mail it went with last',
    times        INT NOT NULL DEFAULT 1 COMMENT 'how often it was sent',
    invited_by   BIGINT NULL,
    created_at   DATETIME(3) NOT NULL,
    expires_at   DATETIME(3) NOT NULL,
    accepted_at  DATETIME(3) NULL,
    withdrawn_at DATETIME(3) NULL,
    UNIQUE KEY uitnodiging_token (token_hash),
    KEY uitnodiging_by_bestuur (bestuur_id, accepted_at, withdrawn_at),
    KEY uitnodiging_by_bericht (bericht_id),
    KEY uitnodiging_by_inviter (invited_by),
    CONSTRAINT fk_uitnodiging_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_uitnodiging_bericht FOREIGN KEY (bericht_id) REFERENCES bericht (id) ON DELETE SET NULL,
    CONSTRAINT fk_uitnodiging_inviter FOREIGN KEY (invited_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
