--liquibase formatted sql

--changeset draaiboek:toegang-sleutels
-- Whose passkeys they are, said to authenticators by a number that says nothing (WebAuthn: user handle).
CREATE TABLE IF NOT EXISTS sleutelhouder (
    account_id BIGINT PRIMARY KEY,
    handle     VARBINARY(64) NOT NULL,
    UNIQUE KEY sleutelhouder_handle (handle),
    CONSTRAINT fk_sleutelhouder_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Passkeys (WebAuthn). Only the public half is here: nothing in this table logs anybody in.
CREATE TABLE IF NOT EXISTS toegangssleutel (
    id                 BIGINT AUTO_INCREMENT PRIMARY KEY,
    account_id         BIGINT NOT NULL,
    credential_id      VARBINARY(1023) NOT NULL COMMENT 'the name that the authenticator gave it',
    public_key         VARBINARY(2048) NOT NULL COMMENT 'COSE',
    attestation_object VARBINARY(8192) NOT NULL COMMENT 'as it came at the registration',
    signature_count    BIGINT NOT NULL COMMENT 'at the last use; 0 where the authenticator does not count',
    uv_initialized     TINYINT(1) NOT NULL,
    backup_eligible    TINYINT(1) NOT NULL,
    backup_state       TINYINT(1) NOT NULL,
    transports         VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'separated by spaces',
    label              VARCHAR(60) NOT NULL COMMENT 'what its owner calls it',
    created_at         DATETIME(3) NOT NULL,
    last_used_at       DATETIME(3) NULL,
    UNIQUE KEY toegangssleutel_credential (credential_id),
    KEY toegangssleutel_account (account_id),
    CONSTRAINT fk_toegangssleutel_account FOREIGN KEY (account_id) REFERENCES sleutelhouder (account_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
