--liquibase formatted sql

--changeset draaiboek:cohort-cohorten
-- Besturen that go through the Draaiboek in the same period, with their coaches.
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
