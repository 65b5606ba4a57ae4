--liquibase formatted sql

--changeset draaiboek:tweeling-tweeling
-- Two besturen, or three, that look at each other's answers. It is active once all who were asked have answered and at
-- least two of them said yes. Nothing is ever deleted: feedback stays with who gave and who got it.
CREATE TABLE IF NOT EXISTS tweeling (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    state        ENUM ('GEVRAAGD', 'ACTIEF', 'GEWEIGERD', 'INGETROKKEN', 'BEEINDIGD') NOT NULL,
    cohort_id    BIGINT NULL COMMENT 'proposed by a begeleider of this cohort; NULL: by one of its besturen',
    word         VARCHAR(2000) NOT NULL COMMENT 'the personal word of who proposed it',
    proposed_by  BIGINT NOT NULL,
    proposed_at  DATETIME(3) NOT NULL,
    expires_at   DATETIME(3) NOT NULL COMMENT 'after this it can no longer be accepted',
    activated_at DATETIME(3) NULL,
    ended_at     DATETIME(3) NULL,
    CONSTRAINT fk_tweeling_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_tweeling_account FOREIGN KEY (proposed_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:tweeling-lid
CREATE TABLE IF NOT EXISTS tweeling_lid (
    tweeling_id BIGINT NOT NULL,
    bestuur_id  BIGINT NOT NULL,
    state       ENUM ('GEVRAAGD', 'AANVAARD', 'GEWEIGERD', 'BEEINDIGD') NOT NULL,
    initiator   TINYINT(1) NOT NULL DEFAULT 0 COMMENT 'this bestuur invited the other',
    reason      VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'why not, or why no more',
    decided_by  BIGINT NULL,
    decided_at  DATETIME(3) NULL,
    reminded_at DATETIME(3) NULL,
    PRIMARY KEY (tweeling_id, bestuur_id),
    KEY tweeling_by_bestuur (bestuur_id, state),
    CONSTRAINT fk_tweeling_lid_tweeling FOREIGN KEY (tweeling_id) REFERENCES tweeling (id),
    CONSTRAINT fk_tweeling_lid_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_tweeling_lid_account FOREIGN KEY (decided_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:tweeling-profiel
-- What a bestuur says of itself to find a twin. Without a row it has said nothing yet, and looks for one.
CREATE TABLE IF NOT EXISTS tweelingprofiel (
    bestuur_id      BIGINT NOT NULL PRIMARY KEY,
    looking         TINYINT(1) NOT NULL DEFAULT 1,
    introduction    VARCHAR(1000) NOT NULL DEFAULT '',
    maturity_shared TINYINT(1) NOT NULL DEFAULT 0 COMMENT 'its maturity may be used for matching, in bands, and is never shown',
    version         INT NOT NULL DEFAULT 1,
    changed_by      BIGINT NOT NULL,
    changed_at      DATETIME(3) NOT NULL,
    CONSTRAINT fk_tweelingprofiel_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_tweelingprofiel_account FOREIGN KEY (changed_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset draaiboek:tweeling-uitdaging
-- The challenges that a bestuur ticked: a name of the application's list.
CREATE TABLE IF NOT EXISTS tweelingprofiel_uitdaging (
    bestuur_id BIGINT NOT NULL,
    uitdaging  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (bestuur_id, uitdaging),
    CONSTRAINT fk_uitdaging_profiel FOREIGN KEY (bestuur_id) REFERENCES tweelingprofiel (bestuur_id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
