--liquibase formatted sql

--changeset draaiboek:cohort-portret
-- What somebody looks like, for who is coached by them: made anew, small and square, from the picture that they chose.
CREATE TABLE IF NOT EXISTS portret (
    account_id BIGINT      NOT NULL PRIMARY KEY,
    id         UUID        NOT NULL COMMENT 'of this picture: another one has another address',
    bytes      MEDIUMBLOB  NOT NULL COMMENT 'JPEG',
    made_at    DATETIME(3) NOT NULL,
    UNIQUE KEY portret_id (id),
    CONSTRAINT fk_portret_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
