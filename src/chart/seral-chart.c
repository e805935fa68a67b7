/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart/seral-chart.h"
#include "chart/seral-hyphens.h"

/*
 * The abstract chart: what it shows, in which language and style, and the two
 * things every kind does with it: laying itself out into a scene, and saying
 * itself in words. It keeps no layout; who draws keeps the scene.
 */
typedef struct
{
  SeralChartData *data;        /* (nullable) (owned) */
  SeralCatalogue *catalogue;   /* (owned) */
  SeralStyle     *style;       /* (owned) */
  SeralMarks      marks;
  gboolean        rtl;
} SeralChartPrivate;

enum
{
  PROP_0,
  PROP_DATA,
  PROP_CATALOGUE,
  PROP_STYLE,
  PROP_MARKS,
  PROP_RTL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SeralChart, seral_chart, G_TYPE_OBJECT)

#define PRIVATE(self) ((SeralChartPrivate *) seral_chart_get_instance_private (self))

/* A scene has room for a margin at least, whatever a caller asks for. */
#define MIN_SIDE 16.0

static void
seral_chart_finalize (GObject *object)
{
  SeralChartPrivate *priv = PRIVATE (SERAL_CHART (object));

  g_clear_pointer (&priv->data, seral_chart_data_unref);
  g_clear_pointer (&priv->catalogue, seral_catalogue_unref);
  g_clear_pointer (&priv->style, seral_style_unref);

  G_OBJECT_CLASS (seral_chart_parent_class)->finalize (object);
}

static void
seral_chart_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  SeralChartPrivate *priv = PRIVATE (SERAL_CHART (object));

  switch (prop_id)
    {
    case PROP_DATA:
      g_value_set_boxed (value, priv->data);
      break;
    case PROP_CATALOGUE:
      g_value_set_boxed (value, priv->catalogue);
      break;
    case PROP_STYLE:
      g_value_set_boxed (value, priv->style);
      break;
    case PROP_MARKS:
      g_value_set_flags (value, priv->marks);
      break;
    case PROP_RTL:
      g_value_set_boolean (value, priv->rtl);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_chart_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  SeralChart *self = SERAL_CHART (object);

  switch (prop_id)
    {
    case PROP_DATA:
      seral_chart_set_data (self, g_value_get_boxed (value));
      break;
    case PROP_CATALOGUE:
      seral_chart_set_catalogue (self, g_value_get_boxed (value));
      break;
    case PROP_STYLE:
      seral_chart_set_style (self, g_value_get_boxed (value));
      break;
    case PROP_MARKS:
      seral_chart_set_marks (self, g_value_get_flags (value));
      break;
    case PROP_RTL:
      seral_chart_set_rtl (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_chart_class_init (SeralChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = seral_chart_finalize;
  object_class->get_property = seral_chart_get_property;
  object_class->set_property = seral_chart_set_property;

  /**
   * SeralChart:data:
   *
   * What it shows; %NULL until it is set, and nothing is drawn before.
   */
  properties[PROP_DATA] = g_param_spec_boxed ("data", NULL, NULL, SERAL_TYPE_CHART_DATA, flags);

  /**
   * SeralChart:catalogue:
   *
   * The language of its words. Setting it sets #SeralChart:rtl too.
   */
  properties[PROP_CATALOGUE] = g_param_spec_boxed ("catalogue", NULL, NULL, SERAL_TYPE_CATALOGUE, flags);

  /**
   * SeralChart:style:
   *
   * How it looks.
   */
  properties[PROP_STYLE] = g_param_spec_boxed ("style", NULL, NULL, SERAL_TYPE_STYLE, flags);

  /**
   * SeralChart:marks:
   *
   * Which marks are switched on.
   */
  properties[PROP_MARKS] = g_param_spec_flags ("marks", NULL, NULL,
                                               SERAL_TYPE_MARKS, SERAL_MARKS_DEFAULT, flags);

  /**
   * SeralChart:rtl:
   *
   * Whether it is read from right to left.
   */
  properties[PROP_RTL] = g_param_spec_boolean ("rtl", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_chart_init (SeralChart *self)
{
  SeralChartPrivate *priv = PRIVATE (self);

  priv->catalogue = seral_catalogue_ref (seral_catalogue_get_default ());
  priv->style = seral_style_new (SERAL_SCHEME_LIGHT, FALSE, NULL, 1.0);
  priv->marks = SERAL_MARKS_DEFAULT;
  priv->rtl = seral_catalogue_is_rtl (priv->catalogue);
}

GType
seral_marks_get_type (void)
{
  static gsize type;

  if (g_once_init_enter (&type))
    {
      static const GFlagsValue values[] =
      {
        { SERAL_MARK_TARGET, "SERAL_MARK_TARGET", "target" },
        { SERAL_MARK_BLOCKING, "SERAL_MARK_BLOCKING", "blocking" },
        { SERAL_MARK_EVIDENCED, "SERAL_MARK_EVIDENCED", "evidenced" },
        { SERAL_MARK_RANGE, "SERAL_MARK_RANGE", "range" },
        { SERAL_MARK_PREVALENCE, "SERAL_MARK_PREVALENCE", "prevalence" },
        { SERAL_MARK_PREVIOUS, "SERAL_MARK_PREVIOUS", "previous" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_flags_register_static ("SeralMarks", values));
    }

  return type;
}

/**
 * seral_chart_get_data:
 * @self: a chart
 *
 * Returns: (transfer none) (nullable): what it shows
 */
SeralChartData *
seral_chart_get_data (SeralChart *self)
{
  g_return_val_if_fail (SERAL_IS_CHART (self), NULL);

  return PRIVATE (self)->data;
}

/**
 * seral_chart_set_data:
 * @self: a chart
 * @data: (nullable): what to show; not to be changed any more
 *
 * Sets what it shows.
 */
void
seral_chart_set_data (SeralChart     *self,
                      SeralChartData *data)
{
  SeralChartPrivate *priv = PRIVATE (self);

  g_return_if_fail (SERAL_IS_CHART (self));

  if (priv->data == data)
    return;

  g_clear_pointer (&priv->data, seral_chart_data_unref);
  if (data != NULL)
    priv->data = seral_chart_data_ref (data);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATA]);
}

/**
 * seral_chart_get_catalogue:
 * @self: a chart
 *
 * Returns: (transfer none): the language of its words
 */
SeralCatalogue *
seral_chart_get_catalogue (SeralChart *self)
{
  g_return_val_if_fail (SERAL_IS_CHART (self), NULL);

  return PRIVATE (self)->catalogue;
}

/**
 * seral_chart_set_catalogue:
 * @self: a chart
 * @catalogue: a language
 *
 * Sets the language of its words, and with it the direction it is read in.
 */
void
seral_chart_set_catalogue (SeralChart     *self,
                           SeralCatalogue *catalogue)
{
  SeralChartPrivate *priv = PRIVATE (self);

  g_return_if_fail (SERAL_IS_CHART (self));
  g_return_if_fail (catalogue != NULL);

  if (priv->catalogue == catalogue)
    return;

  seral_catalogue_unref (priv->catalogue);
  priv->catalogue = seral_catalogue_ref (catalogue);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CATALOGUE]);
  seral_chart_set_rtl (self, seral_catalogue_is_rtl (catalogue));
}

/**
 * seral_chart_get_style:
 * @self: a chart
 *
 * Returns: (transfer none): how it looks
 */
SeralStyle *
seral_chart_get_style (SeralChart *self)
{
  g_return_val_if_fail (SERAL_IS_CHART (self), NULL);

  return PRIVATE (self)->style;
}

/**
 * seral_chart_set_style:
 * @self: a chart
 * @style: how it shall look
 *
 * Sets how it looks.
 */
void
seral_chart_set_style (SeralChart *self,
                       SeralStyle *style)
{
  SeralChartPrivate *priv = PRIVATE (self);

  g_return_if_fail (SERAL_IS_CHART (self));
  g_return_if_fail (style != NULL);

  if (priv->style == style)
    return;

  seral_style_unref (priv->style);
  priv->style = seral_style_ref (style);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STYLE]);
}

/**
 * seral_chart_get_marks:
 * @self: a chart
 *
 * Returns: which marks are switched on
 */
SeralMarks
seral_chart_get_marks (SeralChart *self)
{
  g_return_val_if_fail (SERAL_IS_CHART (self), 0);

  return PRIVATE (self)->marks;
}

/**
 * seral_chart_set_marks:
 * @self: a chart
 * @marks: which marks to switch on
 *
 * Switches marks on and off.
 */
void
seral_chart_set_marks (SeralChart *self,
                       SeralMarks  marks)
{
  SeralChartPrivate *priv = PRIVATE (self);

  g_return_if_fail (SERAL_IS_CHART (self));

  if (priv->marks == marks)
    return;

  priv->marks = marks;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKS]);
}

/**
 * seral_chart_get_rtl:
 * @self: a chart
 *
 * Returns: whether it is read from right to left
 */
gboolean
seral_chart_get_rtl (SeralChart *self)
{
  g_return_val_if_fail (SERAL_IS_CHART (self), FALSE);

  return PRIVATE (self)->rtl;
}

/**
 * seral_chart_set_rtl:
 * @self: a chart
 * @rtl: whether it is read from right to left
 *
 * Sets the direction, where it is not the language's own.
 */
void
seral_chart_set_rtl (SeralChart *self,
                     gboolean    rtl)
{
  SeralChartPrivate *priv = PRIVATE (self);

  g_return_if_fail (SERAL_IS_CHART (self));

  rtl = !!rtl;
  if (priv->rtl == rtl)
    return;

  priv->rtl = rtl;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RTL]);
}

/**
 * seral_chart_measure:
 * @self: a chart
 * @size: (out caller-allocates): the sizes
 *
 * Says what sizes it asks for.
 */
void
seral_chart_measure (SeralChart     *self,
                     SeralChartSize *size)
{
  double scale;

  g_return_if_fail (SERAL_IS_CHART (self));
  g_return_if_fail (size != NULL);

  SERAL_CHART_GET_CLASS (self)->measure (self, size);

  scale = MAX (1.0, seral_style_get_text_scale (PRIVATE (self)->style));
  size->min_width *= scale;
  size->min_height *= scale;
  size->natural_width = MAX (size->natural_width, size->min_width);
  size->natural_height = MAX (size->natural_height, size->min_height);
}

/**
 * seral_chart_layout:
 * @self: a chart
 * @context: what text is measured with; see seral_chart_text_context_new()
 * @width: width of the scene, in units
 * @height: height of the scene, in units
 *
 * Lays the chart out. It takes any size, and leaves out by rules what has no room.
 *
 * Returns: (transfer full): the scene
 */
SeralScene *
seral_chart_layout (SeralChart   *self,
                    PangoContext *context,
                    double        width,
                    double        height)
{
  SeralChartPrivate *priv = PRIVATE (self);
  SeralSceneBuilder *builder;
  SeralRect area;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (SERAL_IS_CHART (self), NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  width = MAX (width, MIN_SIDE);
  height = MAX (height, MIN_SIDE);
  builder = seral_scene_builder_new (context, priv->style, width, height, priv->rtl);
  if (priv->data == NULL)
    return seral_scene_builder_finish (builder);

  title = seral_chart_dup_title (self);
  summary = seral_chart_dup_summary (self);
  seral_scene_builder_set_words (builder, title, summary, seral_catalogue_get_language (priv->catalogue));
  seral_scene_builder_set_hyphens (builder, seral_hyphens_get_words (priv->catalogue));

  /* Room for the width of lines at the edge. */
  area = SERAL_RECT (2, 2, width - 4, height - 4);
  SERAL_CHART_GET_CLASS (self)->draw (self, builder, &area);

  return seral_scene_builder_finish (builder);
}

/**
 * seral_chart_draw:
 * @self: a chart with data
 * @builder: what to draw with, begun with the chart's style and direction
 * @area: where, which is all it uses
 *
 * Draws the chart into a scene that shows more than it: a page, or several
 * charts beside each other.
 */
void
seral_chart_draw (SeralChart        *self,
                  SeralSceneBuilder *builder,
                  const SeralRect   *area)
{
  g_return_if_fail (SERAL_IS_CHART (self));
  g_return_if_fail (PRIVATE (self)->data != NULL);
  g_return_if_fail (builder != NULL);
  g_return_if_fail (area != NULL);

  seral_scene_builder_set_hyphens (builder, seral_hyphens_get_words (PRIVATE (self)->catalogue));
  SERAL_CHART_GET_CLASS (self)->draw (self, builder, area);
}

/**
 * seral_chart_dup_title:
 * @self: a chart with data
 *
 * Its headline: what it found, not what it is.
 *
 * Returns: (transfer full): a few words
 */
char *
seral_chart_dup_title (SeralChart *self)
{
  g_return_val_if_fail (SERAL_IS_CHART (self), NULL);
  g_return_val_if_fail (PRIVATE (self)->data != NULL, NULL);

  return SERAL_CHART_GET_CLASS (self)->dup_title (self);
}

/**
 * seral_chart_dup_summary:
 * @self: a chart with data
 *
 * Says what it shows, for those who cannot see it.
 *
 * Returns: (transfer full): sentences
 */
char *
seral_chart_dup_summary (SeralChart *self)
{
  g_return_val_if_fail (SERAL_IS_CHART (self), NULL);
  g_return_val_if_fail (PRIVATE (self)->data != NULL, NULL);

  return SERAL_CHART_GET_CLASS (self)->dup_summary (self);
}

/**
 * seral_chart_create_table:
 * @self: a chart with data
 *
 * Says what it shows as a table of text.
 *
 * Returns: (transfer full): the table
 */
SeralTable *
seral_chart_create_table (SeralChart *self)
{
  g_return_val_if_fail (SERAL_IS_CHART (self), NULL);
  g_return_val_if_fail (PRIVATE (self)->data != NULL, NULL);

  return SERAL_CHART_GET_CLASS (self)->create_table (self);
}
