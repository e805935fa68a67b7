/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "app/seral-chart-region.h"

struct _SeralChartRegion
{
  GtkWidget parent_instance;

  char *id;
  SeralRect bounds;
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralChartRegion, seral_chart_region, GTK_TYPE_WIDGET)

static void
activate (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0);
}

static void
seral_chart_region_finalize (GObject *object)
{
  SeralChartRegion *self = SERAL_CHART_REGION (object);

  g_free (self->id);

  G_OBJECT_CLASS (seral_chart_region_parent_class)->finalize (object);
}

static void
seral_chart_region_class_init (SeralChartRegionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = seral_chart_region_finalize;

  /**
   * SeralChartRegion::activated:
   * @self: the region
   *
   * The user wants to know more about it.
   */
  signals[ACTIVATED] = g_signal_new ("activated", SERAL_TYPE_CHART_REGION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  /**
   * SeralChartRegion|region.activate:
   *
   * Activates it. Assistive technologies find it as the region's action.
   */
  gtk_widget_class_install_action (widget_class, "region.activate", NULL, activate);
  gtk_widget_class_set_css_name (widget_class, "region");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
seral_chart_region_init (SeralChartRegion *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

static char *
dup_tooltip (const SeralRegion *region)
{
  if (region->description[0] == '\0')
    return g_markup_printf_escaped ("<b>%s</b>", region->label);

  return g_markup_printf_escaped ("<b>%s</b>\n%s", region->label, region->description);
}

/* How far @to lies from @from in a direction; sideways distance counts double, and
 * what lies elsewhere is infinitely far. */
static double
get_distance (const SeralRect *from,
              const SeralRect *to,
              int              dx,
              int              dy)
{
  double x = to->x + to->width / 2 - from->x - from->width / 2;
  double y = to->y + to->height / 2 - from->y - from->height / 2;
  double along = x * dx + y * dy;
  double across = fabs (x * dy) + fabs (y * dx);

  return along < 1.0 || across > along * 4 ? INFINITY : along + 2 * across;
}

/**
 * seral_chart_region_new:
 *
 * Makes a widget that stands for nothing yet.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
seral_chart_region_new (void)
{
  return g_object_new (SERAL_TYPE_CHART_REGION, NULL);
}

/**
 * seral_chart_region_show:
 * @self: a widget
 * @region: the part of a scene it stands for; not kept
 *
 * Takes words and place from @region.
 */
void
seral_chart_region_show (SeralChartRegion  *self,
                         const SeralRegion *region)
{
  GtkAccessible *accessible;
  g_autofree char *tooltip = NULL;

  g_return_if_fail (SERAL_IS_CHART_REGION (self));
  g_return_if_fail (region != NULL);

  if (g_strcmp0 (self->id, region->id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (region->id);
    }
  self->bounds = region->bounds;

  tooltip = dup_tooltip (region);
  accessible = GTK_ACCESSIBLE (self);
  gtk_widget_set_tooltip_markup (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (accessible,
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, region->label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, region->description,
                                  -1);
}

/**
 * seral_chart_region_get_id:
 * @self: a widget
 *
 * Returns: (transfer none) (nullable): id of the part it stands for
 */
const char *
seral_chart_region_get_id (SeralChartRegion *self)
{
  g_return_val_if_fail (SERAL_IS_CHART_REGION (self), NULL);

  return self->id;
}

/**
 * seral_chart_region_get_bounds:
 * @self: a widget
 *
 * Returns: (transfer none): where it is, in the chart's units
 */
const SeralRect *
seral_chart_region_get_bounds (SeralChartRegion *self)
{
  g_return_val_if_fail (SERAL_IS_CHART_REGION (self), NULL);

  return &self->bounds;
}

/**
 * seral_chart_region_find_next:
 * @self: a widget
 * @dx: 1 to look to the right, -1 to the left, else 0
 * @dy: 1 to look down, -1 up, else 0
 *
 * Finds the region of the same chart that an arrow key leads to.
 *
 * Returns: (transfer none) (nullable): the nearest one in that direction
 */
SeralChartRegion *
seral_chart_region_find_next (SeralChartRegion *self,
                              int               dx,
                              int               dy)
{
  GtkWidget *parent;
  SeralChartRegion *nearest = NULL;
  double least = INFINITY;

  g_return_val_if_fail (SERAL_IS_CHART_REGION (self), NULL);

  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  for (GtkWidget *child = gtk_widget_get_first_child (parent);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      double distance = get_distance (&self->bounds, &SERAL_CHART_REGION (child)->bounds, dx, dy);

      if (distance < least)
        {
          least = distance;
          nearest = SERAL_CHART_REGION (child);
        }
    }

  return nearest;
}
