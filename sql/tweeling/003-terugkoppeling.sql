--liquibase formatted sql

--changeset draaiboek:tweeling-luisternotitie
-- What somebody writes down for themselves while they listen; nobody else ever reads it.
CREATE TABLE IF NOT EXISTS luisternotitie (
    account_id  BIGINT NOT NULL,
    tweeling_id BIGINT NOT NULL,
    bestuur_id  BIGINT NOT NULL COMMENT 'the bestuur that is listened to',
    item_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text        TEXT NOT NULL,
    version     INT NOT NULL,
    changed_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (account_id, tweeling_id, bestuur_id, item_id),
    CONSTRAINT fk_luisternotitie_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT fk_luisternotitie_tweeling FOREIGN KEY (tweeling_id) REFERENCES tweeling (id),
    CONSTRAINT fk_luisternotitie_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:tweeling-terugkoppeling
-- Feedback of one bestuur on an item that another released to it. It stays with both, whatever becomes of the release.
CREATE TABLE IF NOT EXISTS terugkoppeling (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    tweeling_id  BIGINT NOT NULL,
    vrijgave_id  BIGINT NOT NULL COMMENT 'what was looked at',
    giver_id     BIGINT NOT NULL COMMENT 'bestuur',
    receiver_id  BIGINT NOT NULL COMMENT 'bestuur',
    item_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind         ENUM ('VRAAG', 'GOEDE_PRAKTIJK', 'OPMERKING') NOT NULL,
    text         TEXT NOT NULL,
    suggestion   TEXT NULL,
    state        ENUM ('OPEN', 'BEANTWOORD', 'MEEGENOMEN', 'GESLOTEN') NOT NULL,
    conclusion   VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'what follows from it when it is taken along, why when it is closed',
    decided_by   BIGINT NULL COMMENT 'account that gave it its state; NULL while nobody did',
    mutation     UUID NOT NULL COMMENT 'the name that the browser gave it, so that it is kept once',
    author_id    BIGINT NOT NULL COMMENT 'account',
    created_at   DATETIME(3) NOT NULL,
    changed_at   DATETIME(3) NOT NULL,
    UNIQUE KEY terugkoppeling_mutation (author_id, mutation),
    KEY terugkoppeling_by_receiver (receiver_id, tweeling_id, item_id),
    KEY terugkoppeling_by_giver (giver_id, tweeling_id, item_id),
    CONSTRAINT terugkoppeling_suggestion CHECK (kind <> 'OPMERKING' OR suggestion IS NOT NULL),
    CONSTRAINT fk_terugkoppeling_tweeling FOREIGN KEY (tweeling_id) REFERENCES tweeling (id),
    CONSTRAINT fk_terugkoppeling_vrijgave FOREIGN KEY (vrijgave_id) REFERENCES vrijgave (id),
    CONSTRAINT fk_terugkoppeling_giver FOREIGN KEY (giver_id) REFERENCES bestuur (id),
    CONSTRAINT fk_terugkoppeling_receiver FOREIGN KEY (receiver_id) REFERENCES bestuur (id),
    CONSTRAINT fk_terugkoppeling_author FOREIGN KEY (author_id) REFERENCES account (id),
    CONSTRAINT fk_terugkoppeling_decided FOREIGN KEY (decided_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:tweeling-reactie
CREATE TABLE IF NOT EXISTS terugkoppeling_reactie (
    id                BIGINT AUTO_INCREMENT PRIMARY KEY,
    terugkoppeling_id BIGINT NOT NULL,
    bestuur_id        BIGINT NOT NULL COMMENT 'for which its author speaks',
    text              TEXT NOT NULL,
    mutation          UUID NOT NULL,
    author_id         BIGINT NOT NULL,
    created_at        DATETIME(3) NOT NULL,
    UNIQUE KEY reactie_mutation (author_id, mutation),
    KEY reactie_of_terugkoppeling (terugkoppeling_id),
    CONSTRAINT fk_reactie_terugkoppeling FOREIGN KEY (terugkoppeling_id) REFERENCES terugkoppeling (id),
    CONSTRAINT fk_reactie_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_reactie_author FOREIGN KEY (author_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
