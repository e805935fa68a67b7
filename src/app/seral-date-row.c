/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-date-row.h"
#include "base/seral-date.h"

struct _SeralDateRow
{
  AdwEntryRow  parent_instance;

  char        *date;     /* (owned): "YYYY-MM-DD" or "" */
  gboolean     setting;  /* the calendar is being told, not asked */

  GtkCalendar *calendar;
  GtkPopover  *popover;
};

enum
{
  PROP_0,
  PROP_DATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SeralDateRow, seral_date_row, ADW_TYPE_ENTRY_ROW)

/* The text as a date of the formats, or NULL where it is none. */
static char *
dup_date (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  GDate date;

  if (*stripped == '\0')
    return g_steal_pointer (&stripped);
  return seral_date_parse (stripped, &date) ? seral_date_format (&date) : NULL;
}

static void
set_date (SeralDateRow *self,
          const char   *date)
{
  if (g_str_equal (self->date, date))
    return;

  g_free (self->date);
  self->date = g_strdup (date);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

static void
changed_cb (SeralDateRow *self)
{
  g_autofree char *date = dup_date (gtk_editable_get_text (GTK_EDITABLE (self)));

  if (date != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

static void
apply_cb (SeralDateRow *self)
{
  g_autofree char *date = dup_date (gtk_editable_get_text (GTK_EDITABLE (self)));

  if (date != NULL)
    set_date (self, date);
}

/* The calendar opens at the date, or today. */
static void
popover_shown_cb (SeralDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;
  GDate date;

  if (!seral_date_parse (self->date, &date))
    return;

  day = g_date_time_new_local (g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date),
                               0, 0, 0);
  self->setting = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->setting = FALSE;
}

static void
day_selected_cb (SeralDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *date = NULL;

  if (self->setting)
    return;

  day = gtk_calendar_get_date (self->calendar);
  date = g_date_time_format (day, "%Y-%m-%d");
  gtk_editable_set_text (GTK_EDITABLE (self), date);
  set_date (self, date);
  gtk_popover_popdown (self->popover);
}

static void
seral_date_row_finalize (GObject *object)
{
  SeralDateRow *self = SERAL_DATE_ROW (object);

  g_clear_pointer (&self->date, g_free);

  G_OBJECT_CLASS (seral_date_row_parent_class)->finalize (object);
}

static void
seral_date_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SeralDateRow *self = SERAL_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_date_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  SeralDateRow *self = SERAL_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_DATE:
      seral_date_row_set_date (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
seral_date_row_class_init (SeralDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = seral_date_row_finalize;
  object_class->get_property = seral_date_row_get_property;
  object_class->set_property = seral_date_row_set_property;

  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, "",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralDateRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, SeralDateRow, popover);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
seral_date_row_init (SeralDateRow *self)
{
  self->date = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_date_row_get_date:
 * @self: a row
 *
 * Returns: (transfer none): "YYYY-MM-DD", or ""
 */
const char *
seral_date_row_get_date (SeralDateRow *self)
{
  g_return_val_if_fail (SERAL_IS_DATE_ROW (self), NULL);

  return self->date;
}

/**
 * seral_date_row_set_date:
 * @self: a row
 * @date: (nullable): "YYYY-MM-DD"; %NULL or "" for none
 *
 * Shows a date.
 */
void
seral_date_row_set_date (SeralDateRow *self,
                         const char   *date)
{
  g_return_if_fail (SERAL_IS_DATE_ROW (self));

  if (date == NULL)
    date = "";
  if (g_str_equal (self->date, date))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self), date);
  set_date (self, date);
}
