/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <hb-ot.h>

#include "chart/seral-text-line.h"

/*
 * Glyphs are taken out of Pango once, with cairo's scaled fonts, which are safe
 * to share between threads; PangoFont and PangoLayout are not. It also makes
 * drawing as cheap as it can be: nothing is shaped again.
 */
typedef struct
{
  cairo_scaled_font_t        *font;      /* (owned) */
  cairo_glyph_t              *glyphs;    /* (owned), positions relative to the line's origin */
  cairo_text_cluster_t       *clusters;  /* (owned) */
  int                         n_glyphs;
  int                         n_clusters;
  cairo_text_cluster_flags_t  flags;
  const char                 *text;      /* within the line's own */
  int                         length;
  gboolean                    outlined;  /* glyphs are outlines, not little pictures */
} Run;

struct _SeralTextLine
{
  gatomicrefcount  ref_count;
  char            *text;
  Run             *runs;
  guint            n_runs;
  gboolean         rtl;
  gboolean         missing;    /* no font has some of its characters */
  double           width;
  double           ascent;
  double           descent;
  SeralRect        ink;        /* relative to the origin of the baseline */
};

static double
from_pango (int units)
{
  return (double) units / PANGO_SCALE;
}

/* Returns whether a font has them all. */
static gboolean
run_take_glyphs (Run              *run,
                 PangoGlyphString *glyphs,
                 int               x)
{
  gboolean known = TRUE;

  run->glyphs = g_new (cairo_glyph_t, MAX (glyphs->num_glyphs, 1));

  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      PangoGlyphInfo *info = &glyphs->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY)
        {
          cairo_glyph_t *glyph = &run->glyphs[run->n_glyphs++];
          gboolean unknown = (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;

          /* No font has it: the face's own box for what it lacks, which is glyph 0. */
          glyph->index = unknown ? 0 : info->glyph;
          known = known && !unknown;
          glyph->x = from_pango (x + info->geometry.x_offset);
          glyph->y = from_pango (info->geometry.y_offset);
        }
      x += info->geometry.width;
    }

  return known;
}

static int
count_drawn (PangoGlyphString *glyphs,
             int               from,
             int               to)
{
  int n = 0;

  for (int i = from; i < to; i++)
    if (glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY)
      n++;

  return n;
}

/* Which bytes belong to which glyphs: it makes text in a PDF searchable. */
static void
run_take_clusters (Run            *run,
                   PangoGlyphItem *item,
                   const char     *text)
{
  PangoGlyphItemIter iter;
  gboolean backward = (item->item->analysis.level & 1) != 0;

  run->flags = backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0;
  run->clusters = g_new (cairo_text_cluster_t, MAX (item->glyphs->num_glyphs, 1));

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text);
       more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    {
      cairo_text_cluster_t *cluster = &run->clusters[run->n_clusters++];

      cluster->num_bytes = iter.end_index - iter.start_index;
      cluster->num_glyphs = backward
                              ? count_drawn (item->glyphs, iter.end_glyph + 1, iter.start_glyph + 1)
                              : count_drawn (item->glyphs, iter.start_glyph, iter.end_glyph);
    }
}

/* Emoji are pictures: their fonts have no outlines that a path could follow. */
static gboolean
has_outlines (PangoFont *font)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));

  return !hb_ot_color_has_png (face) && !hb_ot_color_has_layers (face) && !hb_ot_color_has_svg (face);
}

/* @text is the layout's, whose first byte that the line keeps is @start. */
static gboolean
run_init (Run            *run,
          PangoGlyphItem *item,
          const char     *text,
          const char     *kept,
          int             start,
          int             x)
{
  PangoFont *font = item->item->analysis.font;
  gboolean known;

  run->font = cairo_scaled_font_reference (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  run->text = kept + item->item->offset - start;
  run->length = item->item->length;
  run->outlined = has_outlines (font);
  known = run_take_glyphs (run, item->glyphs, x);
  run_take_clusters (run, item, text);

  return known;
}

static void
run_clear (Run *run)
{
  cairo_scaled_font_destroy (run->font);
  g_free (run->glyphs);
  g_free (run->clusters);
}

/* Takes @n runs of a layout, which need not be all of a line. */
static void
take_runs (SeralTextLine *self,
           const char    *text,
           int            start,
           GSList        *runs,
           guint          n)
{
  int x = 0;

  self->runs = g_new0 (Run, MAX (n, 1));
  for (guint i = 0; i < n; i++, runs = runs->next)
    {
      PangoGlyphItem *item = runs->data;

      if (PANGO_IS_CAIRO_FONT (item->item->analysis.font) &&
          !run_init (&self->runs[self->n_runs++], item, text, self->text, start, x))
        self->missing = TRUE;
      x += pango_glyph_string_get_width (item->glyphs);
    }
}

static void
set_extents (SeralTextLine        *self,
             const PangoRectangle *ink,
             const PangoRectangle *logical)
{
  self->width = from_pango (logical->width);
  self->ascent = from_pango (PANGO_ASCENT (*logical));
  self->descent = from_pango (PANGO_DESCENT (*logical));
  self->ink = SERAL_RECT (from_pango (ink->x), from_pango (ink->y), from_pango (ink->width), from_pango (ink->height));
}

static void
take_extents (SeralTextLine   *self,
              PangoLayoutLine *line)
{
  PangoRectangle ink, logical;

  pango_layout_line_get_extents (line, &ink, &logical);
  set_extents (self, &ink, &logical);
}

/**
 * seral_text_line_create_attributes:
 *
 * What every text is set with: letters that stay letters. Where one glyph stands for
 * two of them, as for “fi”, who searches a PDF does not find the word.
 *
 * Returns: (transfer full): attributes for a layout
 */
PangoAttrList *
seral_text_line_create_attributes (void)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0"));

  return attributes;
}

/**
 * seral_text_line_new:
 * @context: a context whose font map is cairo's
 * @font: the font, with an absolute size
 * @text: the text, UTF-8, without line breaks
 *
 * Shapes a line of text.
 *
 * Returns: (transfer full): the line
 */
SeralTextLine *
seral_text_line_new (PangoContext               *context,
                     const PangoFontDescription *font,
                     const char                 *text)
{
  SeralTextLine *self;
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (PangoAttrList) attributes = seral_text_line_create_attributes ();
  PangoLayoutLine *line;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (font != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (SeralTextLine, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_strdup (text);

  layout = pango_layout_new (context);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  line = pango_layout_get_line_readonly (layout, 0);

  self->rtl = line->resolved_dir == PANGO_DIRECTION_RTL;
  take_runs (self, text, 0, line->runs, g_slist_length (line->runs));
  take_extents (self, line);

  return self;
}

/* What @n runs take up, one after the other. */
static void
sum_extents (SeralTextLine *self,
             GSList        *runs,
             guint          n)
{
  PangoRectangle all_ink = { 0, };
  PangoRectangle all = { 0, };

  for (guint i = 0; i < n; i++, runs = runs->next)
    {
      PangoGlyphItem *item = runs->data;
      PangoRectangle ink, logical;
      int bottom, ink_right, ink_bottom;

      pango_glyph_string_extents (item->glyphs, item->item->analysis.font, &ink, &logical);
      bottom = MAX (all.y + all.height, logical.y + logical.height);
      ink.x += all.width;
      ink_right = MAX (all_ink.x + all_ink.width, ink.x + ink.width);
      ink_bottom = MAX (all_ink.y + all_ink.height, ink.y + ink.height);
      all_ink.x = i == 0 ? ink.x : MIN (all_ink.x, ink.x);
      all_ink.y = MIN (all_ink.y, ink.y);
      all_ink.width = ink_right - all_ink.x;
      all_ink.height = ink_bottom - all_ink.y;
      all.y = MIN (all.y, logical.y);
      all.height = bottom - all.y;
      all.width += logical.width;
    }

  set_extents (self, &all_ink, &all);
}

/**
 * seral_text_line_new_from_runs:
 * @layout: a layout, whose font map is cairo's
 * @runs: (element-type PangoGlyphItem): runs of one of its lines, as they stand from
 *   the left
 * @n_runs: how many of them, at least one
 *
 * Takes a piece of a line that a layout has broken and shaped: as much of it as is
 * drawn alike.
 *
 * Returns: (transfer full): the piece
 */
SeralTextLine *
seral_text_line_new_from_runs (PangoLayout *layout,
                               GSList      *runs,
                               guint        n_runs)
{
  SeralTextLine *self;
  const char *text;
  int start = G_MAXINT;
  int end = 0;
  GSList *run = runs;

  g_return_val_if_fail (PANGO_IS_LAYOUT (layout), NULL);
  g_return_val_if_fail (runs != NULL && n_runs > 0, NULL);

  for (guint i = 0; i < n_runs; i++, run = run->next)
    {
      PangoItem *item = ((PangoGlyphItem *) run->data)->item;

      start = MIN (start, item->offset);
      end = MAX (end, item->offset + item->length);
    }

  text = pango_layout_get_text (layout);
  self = g_new0 (SeralTextLine, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_strndup (text + start, end - start);
  self->rtl = (((PangoGlyphItem *) runs->data)->item->analysis.level & 1) != 0;
  take_runs (self, text, start, runs, n_runs);
  sum_extents (self, runs, n_runs);

  return self;
}

/**
 * seral_text_line_ref:
 * @self: a line
 *
 * Returns: (transfer full): @self
 */
SeralTextLine *
seral_text_line_ref (SeralTextLine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * seral_text_line_unref:
 * @self: (transfer full): a line
 *
 * Gives a reference back, and frees the line with the last one.
 */
void
seral_text_line_unref (SeralTextLine *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_runs; i++)
    run_clear (&self->runs[i]);
  g_free (self->runs);
  g_free (self->text);
  g_free (self);
}

/**
 * seral_text_line_get_text:
 * @self: a line
 *
 * Returns: (transfer none): what it says
 */
const char *
seral_text_line_get_text (SeralTextLine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * seral_text_line_is_rtl:
 * @self: a line
 *
 * Returns: whether it is read from right to left
 */
gboolean
seral_text_line_is_rtl (SeralTextLine *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->rtl;
}

/**
 * seral_text_line_is_missing:
 * @self: a line
 *
 * Returns: whether it has a character that no font has, which shows as a box
 */
gboolean
seral_text_line_is_missing (SeralTextLine *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->missing;
}

/**
 * seral_text_line_list_missing:
 * @self: a line
 *
 * Finds the characters that no font has.
 *
 * Returns: (transfer full): them, each as often as it is there; "" where there is none
 */
char *
seral_text_line_list_missing (SeralTextLine *self)
{
  GString *missing = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_runs && self->missing; i++)
    {
      const Run *run = &self->runs[i];
      gboolean backward = (run->flags & CAIRO_TEXT_CLUSTER_FLAG_BACKWARD) != 0;
      const char *text = run->text;
      int glyph = backward ? run->n_glyphs : 0;

      for (int j = 0; j < run->n_clusters; j++)
        {
          const cairo_text_cluster_t *cluster = &run->clusters[j];
          gboolean unknown = FALSE;

          if (backward)
            glyph -= cluster->num_glyphs;
          for (int k = 0; k < cluster->num_glyphs; k++)
            unknown = unknown || run->glyphs[glyph + k].index == 0;
          if (!backward)
            glyph += cluster->num_glyphs;
          if (unknown)
            g_string_append_len (missing, text, cluster->num_bytes);
          text += cluster->num_bytes;
        }
    }

  return g_string_free (missing, FALSE);
}

/**
 * seral_text_line_get_width:
 * @self: a line
 *
 * Returns: its advance, in units of the scene
 */
double
seral_text_line_get_width (SeralTextLine *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->width;
}

/**
 * seral_text_line_get_ascent:
 * @self: a line
 *
 * Returns: how far its fonts reach above the baseline
 */
double
seral_text_line_get_ascent (SeralTextLine *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->ascent;
}

/**
 * seral_text_line_get_descent:
 * @self: a line
 *
 * Returns: how far its fonts reach below the baseline
 */
double
seral_text_line_get_descent (SeralTextLine *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->descent;
}

/**
 * seral_text_line_get_ink:
 * @self: a line
 *
 * Returns: (transfer none): where its glyphs leave ink, relative to the origin
 *   of its baseline
 */
const SeralRect *
seral_text_line_get_ink (SeralTextLine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->ink;
}

/*
 * Before 1.17.4, cairo moves every glyph to a whole pixel when it paints pixels,
 * which tears words apart at small sizes; outlines stay where they belong.
 * Where text is kept as text, it is text.
 */
static gboolean
wants_outlines (cairo_t *cr)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (cr));

  return (type == CAIRO_SURFACE_TYPE_IMAGE || type == CAIRO_SURFACE_TYPE_RECORDING) &&
         cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4);
}

/**
 * seral_text_line_draw:
 * @self: a line
 * @cr: what to draw on; its source is the colour
 * @x: where the line begins on the left
 * @y: its baseline
 *
 * Draws the line, as text where the surface knows text.
 */
void
seral_text_line_draw (SeralTextLine *self,
                      cairo_t       *cr,
                      double         x,
                      double         y)
{
  gboolean outlines;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  outlines = wants_outlines (cr);
  cairo_save (cr);
  cairo_translate (cr, x, y);

  for (guint i = 0; i < self->n_runs; i++)
    {
      const Run *run = &self->runs[i];

      cairo_set_scaled_font (cr, run->font);
      if (outlines && run->outlined)
        {
          cairo_new_path (cr);
          cairo_glyph_path (cr, run->glyphs, run->n_glyphs);
          cairo_fill (cr);
        }
      else
        {
          cairo_show_text_glyphs (cr, run->text, run->length, run->glyphs, run->n_glyphs,
                                  run->clusters, run->n_clusters, run->flags);
        }
    }

  cairo_restore (cr);
}
