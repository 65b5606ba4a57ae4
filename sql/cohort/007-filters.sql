--liquibase formatted sql

--changeset draaiboek:cohort-filters
-- What a coach looks for on the board and in which order, under a name; of that coach alone, for each board of theirs.
CREATE TABLE IF NOT EXISTS bordfilter (
    account_id BIGINT      NOT NULL,
    name       VARCHAR(40) NOT NULL,
    search     VARCHAR(80) NOT NULL,
    waits_for  VARCHAR(20) NULL,
    stage      VARCHAR(20) NULL,
    sort_by    VARCHAR(80) NOT NULL,
    reversed   BOOLEAN     NOT NULL,
    PRIMARY KEY (account_id, name),
    CONSTRAINT fk_bordfilter_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
