--liquibase formatted sql

--changeset draaiboek:bestuur-deelnemers
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

CREATE TABLE IF NOT EXISTS cohort (
    id     BIGINT AUTO_INCREMENT PRIMARY KEY,
    name   VARCHAR(120) NOT NULL,
    starts DATE NOT NULL,
    ends   DATE NOT NULL,
    CONSTRAINT cohort_period CHECK (ends >= starts)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS cohort_bestuur (
    cohort_id  BIGINT NOT NULL,
    bestuur_id BIGINT NOT NULL,
    PRIMARY KEY (cohort_id, bestuur_id),
    KEY cohort_by_bestuur (bestuur_id),
    CONSTRAINT fk_cohort_bestuur_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_cohort_bestuur_bestuur FOREIGN KEY (bestuur_id) REFERENCES bestuur (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS cohort_begeleider (
    cohort_id  BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    PRIMARY KEY (cohort_id, account_id),
    KEY cohort_by_begeleider (account_id),
    CONSTRAINT fk_begeleider_cohort FOREIGN KEY (cohort_id) REFERENCES cohort (id),
    CONSTRAINT fk_begeleider_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
