import type { Client } from 'pg';

/**
 * Of some cases of transfers the move fails halfway, mostly: so often that a transfer ends with cases that failed, and
 * is tried again.
 */
export const hamperMoves = (owner: Pick<Client, 'query'>): Promise<unknown> =>
  owner.query(`CREATE FUNCTION hamper() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF hashtext(NEW.id::text) % 4 = 0 AND random() < 0.9 THEN
        RAISE EXCEPTION 'hampered' USING ERRCODE = 'P4242';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER hampered BEFORE UPDATE ON caseload_transfer_item FOR EACH ROW
      WHEN (NEW.state = 'done' AND OLD.state <> 'done') EXECUTE FUNCTION hamper()`);
