/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "exchange/seral-rich-text.h"

struct _SeralRichText
{
  SeralFont  font;
  SeralFont  strong;
  GArray    *lines;     /* (owned) (element-type SeralRichLine) */
  guint8    *strongs;   /* (owned) whether a run is strong */
};

static void
clear_line (gpointer data)
{
  SeralRichLine *line = data;

  for (guint i = 0; i < line->n_pieces; i++)
    seral_text_line_unref (line->pieces[i].line);
  g_free (line->pieces);
}

static double
from_pango (int units)
{
  return (double) units / PANGO_SCALE;
}

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute,
        guint           start,
        guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/* The text, and where each run begins in it; @starts has one more than there are runs. */
static PangoLayout *
create_layout (PangoContext          *context,
               const SeralFont       *font,
               const SeralReportText *text,
               guint                 *starts)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_new ();
  g_autoptr (PangoAttrList) attributes = seral_text_line_create_attributes ();
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < text->n_runs; i++)
    {
      const SeralReportRun *run = &text->runs[i];
      guint start = (guint) string->len;

      starts[i] = start;
      g_string_append (string, run->text);
      if (run->kind == SERAL_REPORT_RUN_STRONG)
        insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, (guint) string->len);
      /* No colour is taken from here: it keeps what belongs to two runs from being one. */
      insert (attributes, pango_attr_foreground_new (0, 0, (guint16) i), start, (guint) string->len);
    }
  starts[text->n_runs] = (guint) string->len;
  /* A hyphen within an address would be part of it. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));

  pango_font_description_set_family (description, font->family);
  pango_font_description_set_weight (description, font->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (description, font->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (layout, string->str, (int) string->len);
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static guint
find_run (const guint *starts,
          guint        n_runs,
          int          offset)
{
  guint run = 0;

  while (run + 1 < n_runs && (guint) offset >= starts[run + 1])
    run++;

  return run;
}

static gboolean
follows (const PangoItem *one,
         const PangoItem *other)
{
  return one->offset + one->length == other->offset || other->offset + other->length == one->offset;
}

/* As many runs of the layout, from @first, as belong to one run of the text and stand together in it. */
static guint
count_alike (GSList      *first,
             const guint *starts,
             guint        n_runs,
             guint        run)
{
  guint n = 1;

  for (GSList *l = first; l->next != NULL; l = l->next, n++)
    {
      const PangoItem *item = ((PangoGlyphItem *) l->data)->item;
      const PangoItem *next = ((PangoGlyphItem *) l->next->data)->item;

      if (find_run (starts, n_runs, next->offset) != run || !follows (item, next))
        break;
    }

  return n;
}

static void
take_pieces (SeralRichLine   *line,
             PangoLayoutLine *from,
             const guint     *starts,
             guint            n_runs)
{
  double x = 0;

  line->pieces = g_new0 (SeralRichPiece, MAX (g_slist_length (from->runs), 1));
  for (GSList *l = from->runs; l != NULL;)
    {
      const PangoItem *item = ((PangoGlyphItem *) l->data)->item;
      SeralRichPiece *piece = &line->pieces[line->n_pieces++];
      guint n;

      piece->run = find_run (starts, n_runs, item->offset);
      n = count_alike (l, starts, n_runs, piece->run);
      piece->line = seral_text_line_new_from_runs (from->layout, l, n);
      piece->x = x;
      piece->width = seral_text_line_get_width (piece->line);
      x += piece->width;
      l = g_slist_nth (l, n);
    }
  line->width = x;
}

static void
add_line (SeralRichText   *self,
          PangoLayoutLine *from,
          double           pitch,
          const guint     *starts,
          guint            n_runs)
{
  SeralRichLine line = { NULL, };
  PangoRectangle logical;
  double ascent, descent;

  pango_layout_line_get_extents (from, NULL, &logical);
  ascent = from_pango (PANGO_ASCENT (logical));
  descent = from_pango (PANGO_DESCENT (logical));
  take_pieces (&line, from, starts, n_runs);
  /* Fonts that stand in for others may reach further than the layout takes into account. */
  for (guint i = 0; i < line.n_pieces; i++)
    {
      ascent = MAX (ascent, seral_text_line_get_ascent (line.pieces[i].line));
      descent = MAX (descent, seral_text_line_get_descent (line.pieces[i].line));
    }
  line.height = MAX (pitch, ascent + descent);
  line.baseline = (line.height - ascent - descent) / 2 + ascent;
  g_array_append_val (self->lines, line);
}

/**
 * seral_rich_text_new:
 * @context: a context whose font map is cairo's; its base direction is that of the page
 * @font: what it is set in
 * @pitch: from one baseline to the next, at least; more where a script needs more
 * @text: the text
 * @width: the width to keep, in points
 *
 * Breaks a text into lines.
 *
 * Returns: (transfer full): the text, ready to be placed
 */
SeralRichText *
seral_rich_text_new (PangoContext          *context,
                     const SeralFont       *font,
                     double                 pitch,
                     const SeralReportText *text,
                     double                 width)
{
  SeralRichText *self;
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree guint *starts = NULL;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (font != NULL && text != NULL, NULL);

  self = g_new0 (SeralRichText, 1);
  self->font = self->strong = *font;
  self->strong.bold = TRUE;
  self->lines = g_array_new (FALSE, FALSE, sizeof (SeralRichLine));
  g_array_set_clear_func (self->lines, clear_line);
  self->strongs = g_new0 (guint8, text->n_runs + 1);
  for (guint i = 0; i < text->n_runs; i++)
    self->strongs[i] = text->runs[i].kind == SERAL_REPORT_RUN_STRONG;

  starts = g_new0 (guint, text->n_runs + 1);
  layout = create_layout (context, font, text, starts);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    add_line (self, l->data, pitch, starts, text->n_runs);

  return self;
}

/**
 * seral_rich_text_free:
 * @self: (transfer full): a text
 *
 * Frees a text. Lines that were placed in a scene live on there.
 */
void
seral_rich_text_free (SeralRichText *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->lines);
  g_free (self->strongs);
  g_free (self);
}

/**
 * seral_rich_text_get_lines:
 * @self: a text
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): its lines
 */
const SeralRichLine *
seral_rich_text_get_lines (SeralRichText *self,
                           guint         *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->lines->len;

  return (gconstpointer) self->lines->data;
}

/**
 * seral_rich_text_get_font:
 * @self: a text
 * @run: which of its runs
 *
 * Returns: (transfer none): what that run is set in
 */
const SeralFont *
seral_rich_text_get_font (SeralRichText *self,
                          guint          run)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->strongs[run] ? &self->strong : &self->font;
}

/**
 * seral_rich_text_measure:
 * @context: a context whose font map is cairo's
 * @font: what it is set in
 * @text: the text
 * @least: (out): the width of its longest word
 * @natural: (out): its width without a break but its own
 *
 * Tells how wide a text wants to be, for columns.
 */
void
seral_rich_text_measure (PangoContext          *context,
                         const SeralFont       *font,
                         const SeralReportText *text,
                         double                *least,
                         double                *natural)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree guint *starts = NULL;
  PangoRectangle logical;

  g_return_if_fail (PANGO_IS_CONTEXT (context));
  g_return_if_fail (font != NULL && text != NULL);
  g_return_if_fail (least != NULL && natural != NULL);

  starts = g_new0 (guint, text->n_runs + 1);
  layout = create_layout (context, font, text, starts);
  pango_layout_get_extents (layout, NULL, &logical);
  *natural = ceil (from_pango (logical.width));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  pango_layout_get_extents (layout, NULL, &logical);
  *least = ceil (from_pango (logical.width));
}
