--liquibase formatted sql

--changeset draaiboek:antwoord-klaar
-- From now on an answer opens the others' once its author chose or said to be ready. Whoever had filled in something before
-- that could read on already, and is ready: a cell of its own, with its version, by who wrote last and at that moment.
INSERT IGNORE INTO antwoord (traject_id, item_id, row_id, col_id, holder_id, version, value, changed_by, changed_at)
SELECT traject_id, item_id, '', 'klaar', holder_id, 1, 'true', changed_by, changed_at
FROM (
    SELECT a.traject_id, a.item_id, a.holder_id, a.changed_by, a.changed_at,
           ROW_NUMBER() OVER (PARTITION BY a.traject_id, a.item_id, a.holder_id ORDER BY a.changed_at DESC, a.id DESC) AS place
    FROM antwoord a
    WHERE a.holder_id <> 0
      AND a.value IS NOT NULL
      AND a.col_id NOT IN ('#', '@')
      AND NOT EXISTS (
          SELECT 1
          FROM antwoord m
          WHERE m.traject_id = a.traject_id
            AND m.item_id = a.item_id
            AND m.holder_id = a.holder_id
            AND m.row_id IN (a.row_id, a.col_id)
            AND m.col_id IN ('#', '@')
            AND m.value IS NULL
      )
) last
WHERE place = 1;

INSERT INTO antwoord_versie (antwoord_id, version, mutation, value, source, changed_by, changed_at)
SELECT a.id, a.version, UUID(), a.value, 'TYPED', a.changed_by, a.changed_at
FROM antwoord a
WHERE a.row_id = ''
  AND a.col_id = 'klaar'
  AND a.holder_id <> 0
  AND NOT EXISTS (SELECT 1 FROM antwoord_versie v WHERE v.antwoord_id = a.id);
