/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange/seral-report-builder-private.h"

#define ELLIPSIS "\xe2\x80\xa6"

/**
 * seral_report_builder_new:
 * @catalogue: the language of the report
 *
 * Begins a report.
 *
 * Returns: (transfer full): the builder
 */
SeralReportBuilder *
seral_report_builder_new (SeralCatalogue *catalogue)
{
  SeralReportBuilder *self;

  g_return_val_if_fail (catalogue != NULL, NULL);

  self = g_new0 (SeralReportBuilder, 1);
  self->report = seral_report_new (catalogue);
  self->runs = g_array_new (FALSE, FALSE, sizeof (SeralReportRun));
  self->items = g_array_new (FALSE, FALSE, sizeof (SeralReportText));
  self->columns = g_array_new (FALSE, FALSE, sizeof (SeralReportColumn));
  self->inside = g_ptr_array_new ();
  self->references = g_ptr_array_new ();
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/**
 * seral_report_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees a builder, and what it was building.
 */
void
seral_report_builder_free (SeralReportBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->report, seral_report_unref);
  g_array_unref (self->runs);
  g_array_unref (self->items);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->inside);
  g_ptr_array_unref (self->references);
  g_hash_table_unref (self->ids);
  g_free (self);
}

/* What leads nowhere is text. */
static void
resolve_references (SeralReportBuilder *self)
{
  for (guint i = 0; i < self->references->len; i++)
    {
      SeralReportRun *run = g_ptr_array_index (self->references, i);

      if (!g_hash_table_contains (self->ids, run->target))
        {
          run->kind = SERAL_REPORT_RUN_PLAIN;
          run->target = NULL;
        }
    }
}

/**
 * seral_report_builder_finish:
 * @self: (transfer full): a builder, with nothing begun that is not ended
 *
 * Ends building, and frees the builder.
 *
 * Returns: (transfer full): the report
 */
SeralReport *
seral_report_builder_finish (SeralReportBuilder *self)
{
  SeralReport *report;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->open == NULL && self->around == NULL, NULL);

  resolve_references (self);
  report = g_steal_pointer (&self->report);
  seral_report_builder_free (self);

  return report;
}

/* Whether there is room for one thing more of @n_bytes bytes; what comes after the first for which there is none is left out. */
gboolean
seral_report_builder_take_room (SeralReportBuilder *self,
                                gsize               n_bytes)
{
  if (self->full || self->n_items >= SERAL_REPORT_MAX_ITEMS || n_bytes > SERAL_REPORT_MAX_BYTES - self->n_bytes)
    {
      self->report->shortened = TRUE;
      self->full = TRUE;
      return FALSE;
    }

  self->n_items++;
  self->n_bytes += n_bytes;

  return TRUE;
}

/* A text in the arena, shortened where it is longer than anybody reads. */
const char *
seral_report_builder_keep_text (SeralReportBuilder *self,
                                const char         *text)
{
  g_autofree char *clean = seral_report_dup_text (text);

  if (strlen (clean) > SERAL_REPORT_MAX_TEXT)
    {
      char *end = g_utf8_find_prev_char (clean, clean + SERAL_REPORT_MAX_TEXT - strlen (ELLIPSIS) + 1);
      g_autofree char *cut = g_strdup_printf ("%.*s%s", (int) (end - clean), clean, ELLIPSIS);

      self->report->shortened = TRUE;
      return seral_arena_dup (self->report->arena, cut);
    }

  return seral_arena_dup (self->report->arena, clean);
}

/**
 * seral_report_builder_set_words:
 * @self: a builder
 * @title: what the whole is called
 * @organisation: whose it is
 * @subject: what it is about; may be ""
 * @running_head: what stands at the head of each page; may be ""
 *
 * Says what the report is.
 */
void
seral_report_builder_set_words (SeralReportBuilder *self,
                                const char         *title,
                                const char         *organisation,
                                const char         *subject,
                                const char         *running_head)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL && organisation != NULL && subject != NULL && running_head != NULL);

  self->report->title = seral_report_builder_keep_text (self, title);
  self->report->organisation = seral_report_builder_keep_text (self, organisation);
  self->report->subject = seral_report_builder_keep_text (self, subject);
  self->report->running_head = seral_report_builder_keep_text (self, running_head);
}

static void
add_run (SeralReportBuilder *self,
         SeralReportRunKind  kind,
         const char         *text,
         const char         *target)
{
  SeralReportRun run = { kind, NULL, NULL };

  if (self->full)
    return;

  run.text = seral_report_builder_keep_text (self, text);
  if (run.text[0] == '\0')
    return;
  if (target != NULL)
    run.target = seral_arena_dup (self->report->arena, target);
  g_array_append_val (self->runs, run);
}

/**
 * seral_report_builder_text:
 * @self: a builder
 * @text: text
 *
 * Says something.
 */
void
seral_report_builder_text (SeralReportBuilder *self,
                           const char         *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  add_run (self, SERAL_REPORT_RUN_PLAIN, text, NULL);
}

/**
 * seral_report_builder_strong:
 * @self: a builder
 * @text: text
 *
 * Says something so that it stands out.
 */
void
seral_report_builder_strong (SeralReportBuilder *self,
                             const char         *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  add_run (self, SERAL_REPORT_RUN_STRONG, text, NULL);
}

/**
 * seral_report_builder_link:
 * @self: a builder
 * @text: text; the address where it is ""
 * @address: what it leads to
 *
 * Says something that leads to an address. Where that is not one of a page or a
 * letter, it is said and leads nowhere.
 */
void
seral_report_builder_link (SeralReportBuilder *self,
                           const char         *text,
                           const char         *address)
{
  g_autofree char *target = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL && address != NULL);

  target = seral_report_dup_address (address);
  add_run (self, target != NULL ? SERAL_REPORT_RUN_LINK : SERAL_REPORT_RUN_PLAIN,
           text[0] != '\0' ? text : address, target);
}

/**
 * seral_report_builder_reference:
 * @self: a builder
 * @text: text
 * @id: id of a block, which may come later
 *
 * Says something that leads to another place of the report. Where there is no
 * such block in the end, it is said and leads nowhere.
 */
void
seral_report_builder_reference (SeralReportBuilder *self,
                                const char         *text,
                                const char         *id)
{
  g_autofree char *target = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL && id != NULL);

  target = seral_report_dup_id (id);
  add_run (self, SERAL_REPORT_RUN_REFERENCE, text, target);
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n';
}

/* Without space at its beginning and its end. */
static void
trim_runs (SeralReportBuilder *self)
{
  GArray *runs = self->runs;

  while (runs->len > 0)
    {
      SeralReportRun *first = &g_array_index (runs, SeralReportRun, 0);

      while (is_space (*first->text))
        first->text++;
      if (*first->text != '\0')
        break;
      g_array_remove_index (runs, 0);
    }

  while (runs->len > 0)
    {
      SeralReportRun *last = &g_array_index (runs, SeralReportRun, runs->len - 1);
      gsize length = strlen (last->text);
      gsize kept = length;

      while (kept > 0 && is_space (last->text[kept - 1]))
        kept--;
      if (kept > 0 && kept < length)
        {
          g_autofree char *trimmed = g_strndup (last->text, kept);

          last->text = seral_arena_dup (self->report->arena, trimmed);
        }
      if (kept > 0)
        break;
      g_array_set_size (runs, runs->len - 1);
    }
}

/* Takes what was said; an empty text where there is no room for it. */
SeralReportText
seral_report_builder_take_text (SeralReportBuilder *self)
{
  SeralReportText text = { NULL, 0 };
  SeralReportRun *kept;
  gsize n_bytes = 0;

  trim_runs (self);
  for (guint i = 0; i < self->runs->len; i++)
    n_bytes += strlen (g_array_index (self->runs, SeralReportRun, i).text);

  if (self->runs->len > 0 && seral_report_builder_take_room (self, n_bytes))
    {
      kept = seral_arena_new0 (self->report->arena, SeralReportRun, self->runs->len);
      memcpy (kept, self->runs->data, self->runs->len * sizeof (SeralReportRun));
      for (guint i = 0; i < self->runs->len; i++)
        if (kept[i].kind == SERAL_REPORT_RUN_REFERENCE)
          g_ptr_array_add (self->references, &kept[i]);
      text = (SeralReportText) { kept, self->runs->len };
    }
  g_array_set_size (self->runs, 0);

  return text;
}

/* An id that is not taken. */
const char *
seral_report_builder_take_id (SeralReportBuilder *self,
                              const char         *id)
{
  g_autofree char *base = seral_report_dup_id (id);
  g_autofree char *unique = g_strdup (base);
  const char *kept;

  for (guint n = 2; g_hash_table_contains (self->ids, unique); n++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s-%u", base, n);
    }
  kept = seral_arena_dup (self->report->arena, unique);
  g_hash_table_add (self->ids, (gpointer) kept);

  return kept;
}
