/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/seral-chart-text.h"

/**
 * seral_chart_text_context_new:
 * @font_map: (nullable): a font map of cairo's; %NULL for the thread's own
 *
 * Makes the context that charts measure text with. Glyphs are neither hinted
 * nor moved to whole pixels, so that a layout is the same at every scale, on a
 * screen and on paper, and a unit is a unit.
 *
 * Returns: (transfer full): the context; of one thread alone
 */
PangoContext *
seral_chart_text_context_new (PangoFontMap *font_map)
{
  PangoContext *context;
  cairo_font_options_t *options;

  if (font_map == NULL)
    font_map = pango_cairo_font_map_get_default ();

  context = pango_font_map_create_context (font_map);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_NEUTRAL);

  options = cairo_font_options_create ();
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  return context;
}
