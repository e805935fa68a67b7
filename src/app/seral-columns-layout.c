/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-columns-layout.h"

struct _SeralColumnsLayout
{
  GtkLayoutManager  parent_instance;

  int               column_width;
  int               max_columns;
  int               spacing;
};

enum
{
  PROP_0,
  PROP_COLUMN_WIDTH,
  PROP_MAX_COLUMNS,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralColumnsLayout, seral_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

/* How many columns there are in a width, and how wide each is. */
static int
get_columns (SeralColumnsLayout *self,
             int                 width,
             int                *column_width)
{
  int columns = CLAMP ((width + self->spacing) / (self->column_width + self->spacing), 1, self->max_columns);

  *column_width = (width - (columns - 1) * self->spacing) / columns;
  return columns;
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Takes a row's children from @child on; returns its height, and the first child of the next row. */
static int
measure_row (GtkWidget  *child,
             int         columns,
             int         column_width,
             GtkWidget **next)
{
  int height = 0;

  for (int column = 0; column < columns && child != NULL; column++)
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column_width, &minimum, NULL, NULL, NULL);
      height = MAX (height, minimum);
      child = next_shown (gtk_widget_get_next_sibling (child));
    }
  *next = child;
  return height;
}

static void
measure_width (SeralColumnsLayout *self,
               GtkWidget          *widget,
               int                *minimum,
               int                *natural)
{
  int widest = 0;
  int n = 0;

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      widest = MAX (widest, child_minimum);
      n++;
    }

  n = CLAMP (n, 1, self->max_columns);
  *minimum = widest;
  *natural = n * MAX (widest, self->column_width) + (n - 1) * self->spacing;
}

static int
measure_height (SeralColumnsLayout *self,
                GtkWidget          *widget,
                int                 width)
{
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  int column_width;
  int columns = get_columns (self, width, &column_width);
  int height = 0;

  while (child != NULL)
    {
      height += measure_row (child, columns, column_width, &child);
      if (child != NULL)
        height += self->spacing;
    }
  return height;
}

static void
seral_columns_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  SeralColumnsLayout *self = SERAL_COLUMNS_LAYOUT (manager);
  int unused;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }

  if (for_size < 0)
    measure_width (self, widget, &unused, &for_size);
  *minimum = *natural = measure_height (self, widget, for_size);
}

static void
seral_columns_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  SeralColumnsLayout *self = SERAL_COLUMNS_LAYOUT (manager);
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int column_width;
  int columns = get_columns (self, width, &column_width);
  int y = 0;

  while (child != NULL)
    {
      GtkWidget *next;
      int row_height = measure_row (child, columns, column_width, &next);
      int x = 0;

      for (; child != next; child = next_shown (gtk_widget_get_next_sibling (child)))
        {
          GtkAllocation place = { rtl ? width - x - column_width : x, y, column_width, row_height };

          gtk_widget_size_allocate (child, &place, -1);
          x += column_width + self->spacing;
        }
      y += row_height + self->spacing;
    }
}

static GtkSizeRequestMode
seral_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int *
get_field (SeralColumnsLayout *self,
           guint               prop_id)
{
  switch (prop_id)
    {
    case PROP_COLUMN_WIDTH:
      return &self->column_width;
    case PROP_MAX_COLUMNS:
      return &self->max_columns;
    case PROP_SPACING:
      return &self->spacing;
    default:
      return NULL;
    }
}

static void
seral_columns_layout_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  int *field = get_field (SERAL_COLUMNS_LAYOUT (object), prop_id);

  if (field != NULL)
    g_value_set_int (value, *field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
seral_columns_layout_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  int *field = get_field (SERAL_COLUMNS_LAYOUT (object), prop_id);

  if (field == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (*field == g_value_get_int (value))
    return;

  *field = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
  g_object_notify_by_pspec (object, pspec);
}

static void
seral_columns_layout_class_init (SeralColumnsLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = seral_columns_layout_get_property;
  object_class->set_property = seral_columns_layout_set_property;
  layout_class->get_request_mode = seral_columns_layout_get_request_mode;
  layout_class->measure = seral_columns_layout_measure;
  layout_class->allocate = seral_columns_layout_allocate;

  properties[PROP_COLUMN_WIDTH] = g_param_spec_int ("column-width", NULL, NULL, 1, G_MAXINT16, 1, flags);
  properties[PROP_MAX_COLUMNS] = g_param_spec_int ("max-columns", NULL, NULL, 1, G_MAXINT16, G_MAXINT16, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
seral_columns_layout_init (SeralColumnsLayout *self)
{
  self->column_width = 1;
  self->max_columns = G_MAXINT16;
}

/**
 * seral_columns_layout_new:
 * @column_width: the least width of a column
 * @max_columns: the most columns
 * @spacing: between columns and between rows
 *
 * Returns: (transfer full): a layout in columns
 */
GtkLayoutManager *
seral_columns_layout_new (int column_width,
                          int max_columns,
                          int spacing)
{
  return g_object_new (SERAL_TYPE_COLUMNS_LAYOUT,
                       "column-width", column_width,
                       "max-columns", max_columns,
                       "spacing", spacing,
                       NULL);
}
