/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-table-view.h"

/* A cell is no wider than this, in characters; what is longer is wrapped. */
#define CELL_WIDTH 32

struct _SeralTableView
{
  AdwBin parent_instance;

  SeralTable *table; /* (owned) (nullable) */
  GtkScrolledWindow *scroller;
};

enum
{
  PROP_0,
  PROP_TABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralTableView, seral_table_view, ADW_TYPE_BIN)

static GtkWidget *
new_cell (GtkAccessibleRole  role,
          const char        *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, NULL);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CELL_WIDTH);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "cell");

  return label;
}

static void
attach_header (GtkGrid    *grid,
               SeralTable *table)
{
  for (guint column = 0; column < seral_table_get_n_columns (table); column++)
    {
      GtkWidget *cell = new_cell (GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, seral_table_get_column (table, column));

      gtk_widget_add_css_class (cell, "caption-heading");
      gtk_grid_attach (grid, cell, column, 0, 1, 1);
    }
}

static void
attach_row (GtkGrid    *grid,
            SeralTable *table,
            guint       row)
{
  GtkWidget *head = new_cell (GTK_ACCESSIBLE_ROLE_ROW_HEADER, seral_table_get_cell (table, row, 0));

  gtk_widget_add_css_class (head, "heading");
  gtk_widget_add_css_class (head, "line");
  gtk_grid_attach (grid, head, 0, row + 1, 1, 1);

  for (guint column = 1; column < seral_table_get_n_columns (table); column++)
    {
      const char *text = seral_table_get_cell (table, row, column);
      GtkWidget *cell = new_cell (GTK_ACCESSIBLE_ROLE_CELL, text);
      /* Translators: a cell of a table read aloud: its column, then what it says. */
      g_autofree char *spoken = g_strdup_printf (C_("cell", "%s: %s"), seral_table_get_column (table, column), text);

      gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      gtk_widget_add_css_class (cell, "line");
      gtk_grid_attach (grid, cell, column, row + 1, 1, 1);
    }
}

static GtkWidget *
new_grid (SeralTable *table)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  seral_table_get_title (table), -1);
  attach_header (GTK_GRID (grid), table);
  for (guint row = 0; row < seral_table_get_n_rows (table); row++)
    attach_row (GTK_GRID (grid), table, row);

  return grid;
}

static void
seral_table_view_dispose (GObject *object)
{
  SeralTableView *self = SERAL_TABLE_VIEW (object);

  g_clear_pointer (&self->table, seral_table_unref);

  G_OBJECT_CLASS (seral_table_view_parent_class)->dispose (object);
}

static void
seral_table_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SeralTableView *self = SERAL_TABLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_TABLE:
      g_value_set_boxed (value, self->table);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_table_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SeralTableView *self = SERAL_TABLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_TABLE:
      seral_table_view_set_table (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_table_view_class_init (SeralTableViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = seral_table_view_dispose;
  object_class->get_property = seral_table_view_get_property;
  object_class->set_property = seral_table_view_set_property;

  properties[PROP_TABLE] =
    g_param_spec_boxed ("table", NULL, NULL, SERAL_TYPE_TABLE,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "texttable");
}

static void
seral_table_view_init (SeralTableView *self)
{
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (self->scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
}

/**
 * seral_table_view_new:
 *
 * Makes a view without a table.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
seral_table_view_new (void)
{
  return g_object_new (SERAL_TYPE_TABLE_VIEW, NULL);
}

/**
 * seral_table_view_set_table:
 * @self: a view
 * @table: (nullable): what to show
 *
 * Shows a table.
 */
void
seral_table_view_set_table (SeralTableView *self,
                            SeralTable     *table)
{
  g_return_if_fail (SERAL_IS_TABLE_VIEW (self));

  if (self->table == table)
    return;

  g_clear_pointer (&self->table, seral_table_unref);
  if (table != NULL)
    self->table = seral_table_ref (table);
  gtk_scrolled_window_set_child (self->scroller, table != NULL ? new_grid (table) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TABLE]);
}
