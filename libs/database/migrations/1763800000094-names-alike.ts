import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The names of the dictionary most like a word, for which fewer of them are compared. Of a name with one letter missing a
 * word of n letters keeps n - 1 of n + 4 trigrams, so that a long word can ask for more in common than a short one; a
 * little is left for a letter too many, or two that changed places. Who is still typing means a beginning.
 */
export class NamesAlike1763800000094 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX name_token_beginning ON name_token (token text_pattern_ops);

      CREATE OR REPLACE FUNCTION similar_name_tokens(word text, most integer)
        RETURNS TABLE (token_id integer, likeness real)
        LANGUAGE plpgsql STABLE PARALLEL RESTRICTED ROWS 20 SET pg_trgm.similarity_threshold = 0.2 AS $$
      BEGIN
        PERFORM set_config('pg_trgm.similarity_threshold',
          greatest(0.2, least(0.42, (length(word) - 1.0) / (length(word) + 4) - 0.05))::text, true);
        RETURN QUERY SELECT near.id, similarity(near.token, word) FROM (
            SELECT t.id, t.token FROM name_token t WHERE t.token % word
            UNION
            -- Tokens are folded to a–z: a brace comes after each of them.
            (SELECT t.id, t.token FROM name_token t WHERE t.token ~>=~ word AND t.token ~<~ (word || '{')
              ORDER BY t.token USING ~<~ LIMIT most)) near
          ORDER BY 2 DESC, near.id LIMIT most;
        IF FOUND THEN RETURN; END IF;
        -- Nobody is called anything like it: whatever has a little in common.
        PERFORM set_config('pg_trgm.similarity_threshold', '0.2', true);
        RETURN QUERY SELECT t.id, similarity(t.token, word) FROM name_token t WHERE t.token % word
          ORDER BY 2 DESC, t.id LIMIT most;
      END $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX name_token_beginning;

      CREATE OR REPLACE FUNCTION similar_name_tokens(word text, most integer)
        RETURNS TABLE (token_id integer, likeness real)
        LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 20 SET pg_trgm.similarity_threshold = 0.2 AS $$
      BEGIN
        RETURN QUERY SELECT t.id, similarity(t.token, word) FROM name_token t WHERE t.token % word
          ORDER BY 2 DESC, t.id LIMIT most;
      END $$`);
  }
}
