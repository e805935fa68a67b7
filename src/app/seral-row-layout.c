/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-row-layout.h"

struct _SeralRowLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralRowLayout, seral_row_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_laid_out (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
first_laid_out (GtkWidget *widget)
{
  return next_laid_out (gtk_widget_get_first_child (widget));
}

static GtkWidget *
after (GtkWidget *child)
{
  return next_laid_out (gtk_widget_get_next_sibling (child));
}

/* What those that do not expand take up, and the spacing between all. */
static int
get_fixed_width (SeralRowLayout *self,
                 GtkWidget      *widget)
{
  int width = 0;

  for (GtkWidget *child = first_laid_out (widget); child != NULL; child = after (child))
    {
      int natural = 0;

      if (!gtk_widget_get_hexpand (child))
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      width += natural + (after (child) != NULL ? self->spacing : 0);
    }

  return width;
}

static int
get_child_width (GtkWidget *child,
                 int        rest)
{
  int width;

  if (gtk_widget_get_hexpand (child))
    return MAX (rest, 0);

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width;
}

static void
measure_width (SeralRowLayout *self,
               GtkWidget      *widget,
               int            *minimum,
               int            *natural)
{
  int fixed = get_fixed_width (self, widget);

  *minimum = *natural = fixed;
  for (GtkWidget *child = first_laid_out (widget); child != NULL; child = after (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_get_hexpand (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum += child_minimum;
      *natural += child_natural;
    }
}

static void
measure_height (SeralRowLayout *self,
                GtkWidget      *widget,
                int             width,
                int            *minimum,
                int            *natural)
{
  int rest = width >= 0 ? width - get_fixed_width (self, widget) : -1;

  for (GtkWidget *child = first_laid_out (widget); child != NULL; child = after (child))
    {
      int child_width = width >= 0 ? get_child_width (child, rest) : -1;
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static GtkSizeRequestMode
seral_row_layout_get_request_mode (GtkLayoutManager *manager,
                                   GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
seral_row_layout_measure (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  SeralRowLayout *self = SERAL_ROW_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

static void
seral_row_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline)
{
  SeralRowLayout *self = SERAL_ROW_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int rest = width - get_fixed_width (self, widget);
  int x = 0;

  for (GtkWidget *child = first_laid_out (widget); child != NULL; child = after (child))
    {
      int child_width = get_child_width (child, rest);
      GtkAllocation allocation = { rtl ? width - x - child_width : x, 0, child_width, height };

      gtk_widget_size_allocate (child, &allocation, -1);
      x += child_width + self->spacing;
    }
}

static void
seral_row_layout_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SeralRowLayout *self = SERAL_ROW_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_row_layout_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SeralRowLayout *self = SERAL_ROW_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_row_layout_class_init (SeralRowLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = seral_row_layout_get_property;
  object_class->set_property = seral_row_layout_set_property;

  layout_class->get_request_mode = seral_row_layout_get_request_mode;
  layout_class->measure = seral_row_layout_measure;
  layout_class->allocate = seral_row_layout_allocate;

  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_row_layout_init (SeralRowLayout *self)
{
}

/**
 * seral_row_layout_new:
 * @spacing: pixels between children
 *
 * Makes a layout of a row.
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
seral_row_layout_new (int spacing)
{
  return g_object_new (SERAL_TYPE_ROW_LAYOUT, "spacing", spacing, NULL);
}
