/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "chart/seral-scene-svg.h"

/* What a viewer may use where the asked family is not there: much the same widths. */
#define FALLBACK_FAMILIES ",'Noto Sans','Open Sans','Segoe UI',sans-serif"

typedef struct
{
  SeralScene        *scene;
  const char        *prefix;
  const SeralRegion *regions;
  GString           *out;
} Writer;

/*
 * A number to a hundredth of a unit, in its shortest form, in every locale.
 * Coordinates are small; what is not is a fault of whoever made the scene.
 */
static void
append_number (GString *out,
               double   number)
{
  gint64 hundredths = llround (number * 100);
  guint64 size = (guint64) ABS (hundredths);

  if (hundredths < 0)
    g_string_append_c (out, '-');
  if (size >= 100 || size == 0)
    g_string_append_printf (out, "%" G_GUINT64_FORMAT, size / 100);
  if (size % 100 == 0)
    return;

  g_string_append_c (out, '.');
  g_string_append_c (out, (char) ('0' + size / 10 % 10));
  if (size % 10 != 0)
    g_string_append_c (out, (char) ('0' + size % 10));
}

static void
append_attribute (GString    *out,
                  const char *name,
                  double      number)
{
  g_string_append_printf (out, " %s=\"", name);
  append_number (out, number);
  g_string_append_c (out, '"');
}

static void
append_color (GString    *out,
              const char *name,
              guint32     color)
{
  guint r = (color >> 16) & 0xff, g = (color >> 8) & 0xff, b = color & 0xff;

  if (r % 17 == 0 && g % 17 == 0 && b % 17 == 0)
    g_string_append_printf (out, " %s=\"#%x%x%x\"", name, r / 17, g / 17, b / 17);
  else
    g_string_append_printf (out, " %s=\"#%06x\"", name, color & 0xffffff);
}

/* Words come from definitions too: what XML 1.0 cannot hold is left out. */
static void
append_text (GString    *out,
             const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      switch (c)
        {
        case '&':
          g_string_append (out, "&amp;");
          break;
        case '<':
          g_string_append (out, "&lt;");
          break;
        case '>':
          g_string_append (out, "&gt;");
          break;
        case '"':
          g_string_append (out, "&quot;");
          break;
        case '\t':
        case '\n':
        case '\r':
          g_string_append_c (out, ' ');
          break;
        default:
          if (c >= ' ' && c != 0xfffe && c != 0xffff)
            g_string_append_unichar (out, c);
          break;
        }
    }
}

static void
append_element (GString    *out,
                const char *name,
                const char *text)
{
  if (text[0] == '\0')
    return;

  g_string_append_printf (out, "<%s>", name);
  append_text (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

static void
append_point (GString *out,
              char     command,
              double   x,
              double   y)
{
  g_string_append_c (out, command);
  append_number (out, x);
  g_string_append_c (out, ' ');
  append_number (out, y);
}

/* A line in its shortest form: most are upright or level. */
static void
append_line (GString *out,
             double   from_x,
             double   from_y,
             double   x,
             double   y)
{
  if (llround (from_y * 100) == llround (y * 100))
    {
      g_string_append_c (out, 'H');
      append_number (out, x);
    }
  else if (llround (from_x * 100) == llround (x * 100))
    {
      g_string_append_c (out, 'V');
      append_number (out, y);
    }
  else
    {
      append_point (out, 'L', x, y);
    }
}

static void
append_path_data (GString              *out,
                  const SeralScenePath *path)
{
  const double *p = path->points;
  double x = 0, y = 0, start_x = 0, start_y = 0;

  for (guint i = 0; i < path->n_ops; i++)
    {
      switch ((SeralPathOp) path->ops[i])
        {
        case SERAL_PATH_MOVE:
          append_point (out, 'M', p[0], p[1]);
          x = start_x = p[0];
          y = start_y = p[1];
          p += 2;
          break;
        case SERAL_PATH_LINE:
          append_line (out, x, y, p[0], p[1]);
          x = p[0];
          y = p[1];
          p += 2;
          break;
        case SERAL_PATH_CURVE:
          append_point (out, 'C', p[0], p[1]);
          append_point (out, ' ', p[2], p[3]);
          append_point (out, ' ', p[4], p[5]);
          x = p[4];
          y = p[5];
          p += 6;
          break;
        case SERAL_PATH_CLOSE:
          g_string_append_c (out, 'Z');
          x = start_x;
          y = start_y;
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
write_path (Writer               *writer,
            const SeralScenePath *path)
{
  GString *out = writer->out;

  g_string_append (out, "<path d=\"");
  append_path_data (out, path);
  g_string_append_c (out, '"');

  if (path->filled)
    append_color (out, "fill", path->fill);
  else
    g_string_append (out, " fill=\"none\"");

  if (path->stroked)
    {
      append_color (out, "stroke", path->stroke);
      append_attribute (out, "stroke-width", path->line_width);
      if (path->dash > 0)
        append_attribute (out, "stroke-dasharray", path->dash);
      if (path->round)
        g_string_append (out, " stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    }

  g_string_append (out, "/>\n");
}

/*
 * SVG counts start and end along the direction of the text; the anchor is an
 * edge of the picture.
 */
static const char *
anchor_name (const SeralSceneText *text)
{
  gboolean rtl = seral_text_line_is_rtl (text->line);

  switch (text->anchor)
    {
    case SERAL_ANCHOR_CENTRE:
      return "middle";
    case SERAL_ANCHOR_RIGHT:
      return rtl ? NULL : "end";
    case SERAL_ANCHOR_LEFT:
    default:
      return rtl ? "end" : NULL;
    }
}

static double
anchor_x (const SeralSceneText *text)
{
  switch (text->anchor)
    {
    case SERAL_ANCHOR_CENTRE:
      return text->extents.x + text->extents.width / 2;
    case SERAL_ANCHOR_RIGHT:
      return seral_rect_right (&text->extents);
    case SERAL_ANCHOR_LEFT:
    default:
      return text->extents.x;
    }
}

/*
 * textLength keeps the layout where the viewer has another font: the text is
 * fitted into the room it was measured for, and cannot run into its neighbour.
 */
static void
write_text (Writer               *writer,
            const SeralSceneText *text)
{
  GString *out = writer->out;
  const char *anchor = anchor_name (text);

  g_string_append (out, "<text");
  append_attribute (out, "x", anchor_x (text));
  append_attribute (out, "y", text->baseline);
  append_attribute (out, "font-size", text->size);
  if (text->bold)
    g_string_append (out, " font-weight=\"700\"");
  append_color (out, "fill", text->color);
  if (anchor != NULL)
    g_string_append_printf (out, " text-anchor=\"%s\"", anchor);
  if (seral_text_line_is_rtl (text->line))
    g_string_append (out, " direction=\"rtl\"");
  append_attribute (out, "textLength", text->extents.width);
  g_string_append (out, " lengthAdjust=\"spacingAndGlyphs\">");
  append_text (out, seral_text_line_get_text (text->line));
  g_string_append (out, "</text>\n");
}

static gboolean
region_contains (Writer *writer,
                 int     region,
                 int     inner)
{
  while (inner >= 0 && inner != region)
    inner = writer->regions[inner].parent;

  return inner == region;
}

static void
open_region (Writer *writer,
             int     region)
{
  const SeralRegion *r = &writer->regions[region];

  g_string_append_printf (writer->out, "<g id=\"%s-%s\">\n", writer->prefix, r->id);
  append_element (writer->out, "title", r->label);
  append_element (writer->out, "desc", r->description);
}

/* Closes and opens groups, so that what follows stands in @to; -1 is the root. */
static void
change_region (Writer *writer,
               int    *current,
               int     to)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (int));

  while (*current >= 0 && !region_contains (writer, *current, to))
    {
      g_string_append (writer->out, "</g>\n");
      *current = writer->regions[*current].parent;
    }

  for (int r = to; r >= 0 && r != *current; r = writer->regions[r].parent)
    g_array_append_val (path, r);
  for (guint i = path->len; i > 0; i--)
    open_region (writer, g_array_index (path, int, i - 1));

  *current = to;
}

static void
write_root (Writer        *writer,
            SeralSvgFlags  flags)
{
  GString *out = writer->out;
  SeralScene *scene = writer->scene;
  double width = seral_scene_get_width (scene), height = seral_scene_get_height (scene);
  const char *language = seral_scene_get_language (scene);

  if ((flags & SERAL_SVG_DOCUMENT) != 0)
    g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  g_string_append (out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
  append_attribute (out, "width", width);
  append_attribute (out, "height", height);
  g_string_append (out, " viewBox=\"0 0 ");
  append_number (out, width);
  g_string_append_c (out, ' ');
  append_number (out, height);
  g_string_append_printf (out, "\" role=\"img\" aria-labelledby=\"%s-title %s-desc\"",
                          writer->prefix, writer->prefix);
  if (language[0] != '\0')
    {
      g_string_append (out, (flags & SERAL_SVG_DOCUMENT) != 0 ? " xml:lang=\"" : " lang=\"");
      append_text (out, language);
      g_string_append_c (out, '"');
    }
  g_string_append (out, " font-family=\"");
  append_text (out, seral_scene_get_family (scene));
  g_string_append (out, FALLBACK_FAMILIES "\">\n");

  g_string_append_printf (out, "<title id=\"%s-title\">", writer->prefix);
  append_text (out, seral_scene_get_title (scene));
  g_string_append_printf (out, "</title>\n<desc id=\"%s-desc\">", writer->prefix);
  append_text (out, seral_scene_get_description (scene));
  g_string_append (out, "</desc>\n");

  if ((flags & SERAL_SVG_BACKGROUND) != 0)
    {
      g_string_append (out, "<rect");
      append_attribute (out, "width", width);
      append_attribute (out, "height", height);
      append_color (out, "fill", seral_scene_get_background (scene));
      g_string_append (out, "/>\n");
    }
}

/**
 * seral_scene_to_svg:
 * @scene: a scene
 * @prefix: what every id begins with, a name that XML takes; another for each
 *   chart of a page
 * @flags: what to write
 *
 * Writes a scene as SVG: the primitives that cairo draws, with real text, and
 * the regions as groups with a title and a description. Equal scenes give equal
 * bytes, in every locale.
 *
 * Returns: (transfer full): the SVG, UTF-8
 */
char *
seral_scene_to_svg (SeralScene    *scene,
                    const char    *prefix,
                    SeralSvgFlags  flags)
{
  Writer writer = { scene, prefix, };
  const SeralSceneItem *items;
  guint n = 0, n_regions = 0;
  int current = -1;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (prefix != NULL && prefix[0] != '\0', NULL);

  writer.out = g_string_sized_new (16 * 1024);
  writer.regions = seral_scene_get_regions (scene, &n_regions);
  write_root (&writer, flags);

  items = seral_scene_get_items (scene, &n);
  for (guint i = 0; i < n; i++)
    {
      change_region (&writer, &current, items[i].region);
      if (items[i].kind == SERAL_SCENE_PATH)
        write_path (&writer, &items[i].path);
      else
        write_text (&writer, &items[i].text);
    }

  change_region (&writer, &current, -1);
  g_string_append (writer.out, "</svg>\n");

  return g_string_free (writer.out, FALSE);
}
