--liquibase formatted sql

--changeset draaiboek:workshop-besproken
-- The group said that it talked about a question; that it was on screen says nothing of that.
ALTER TABLE workshop_item
    ADD COLUMN IF NOT EXISTS discussed_at DATETIME(3) NULL COMMENT 'when the group said that it talked about it';
