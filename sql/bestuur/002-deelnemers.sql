--liquibase formatted sql

--changeset draaiboek:bestuur-deelnemers
--validCheckSum: 9:9038ea03975ca0f743ff66762773f14d
-- Someone's part in a bestuur. Without an account: an interview noted on a person's behalf. Ended: the work stays.
CREATE TABLE IF NOT EXISTS deelnemer (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    bestuur_id BIGINT NOT NULL,
    account_id BIGINT NULL,
    name       VARCHAR(120) NULL COMMENT 'used while there is no account',
    role       ENUM ('MT_LID', 'TREKKER', 'INVULLER') NOT NULL,
    function   VARCHAR(120) NOT NULL DEFAULT '',
    ended_at   DATETIME(3) NULL,
    UNIQUE KEY deelnemer_account (bestuur_id, account_id),
    KEY deelnemer_by_account (account_id),
    CONSTRAINT fk_deelnemer_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id),
    CONSTRAINT fk_deelnemer_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 AUTO_INCREMENT = 1;
