/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk/gdkkeysyms.h>
#include <glib/gi18n.h>

#include "app/seral-plan-fields.h"
#include "app/seral-plan-row.h"
#include "app/seral-tick.h"
#include "base/seral-date.h"
#include "words/seral-words-plan.h"

struct _SeralPlanRow
{
  AdwExpanderRow parent_instance;

  SeralSession *session;  /* (owned) */
  SeralPlanItem *item;    /* (owned) */
  guint position;         /* in its list */
  gboolean filled;        /* the fields are there */
  gboolean showing;       /* the tick is being told, not asked */

  GtkWidget *tick;
  GtkWidget *warning;
};

enum
{
  MOVE_REQUESTED,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SeralPlanRow, seral_plan_row, ADW_TYPE_EXPANDER_ROW)

static void
append (GString    *text,
        const char *part)
{
  if (part == NULL || part[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static gboolean
is_late (SeralPlanItem *item)
{
  SeralPlanStatus status = seral_plan_item_get_status (item);
  GDate due, today;

  seral_date_today (&today);

  return (status == SERAL_PLAN_STATUS_OPEN || status == SERAL_PLAN_STATUS_DOING) &&
         seral_date_parse (seral_plan_item_get_due (item), &due) && g_date_compare (&due, &today) < 0;
}

static char *
dup_dates (SeralPlanRow *self)
{
  SeralCatalogue *catalogue = seral_session_get_catalogue (self->session);
  g_autofree char *start = seral_words_date (catalogue, seral_plan_item_get_start (self->item));
  g_autofree char *due = seral_words_date (catalogue, seral_plan_item_get_due (self->item));

  if (due[0] != '\0' && is_late (self->item))
    /* Translators: a date that an item of the plan was due. */
    return g_strdup_printf (_("Late: %s"), due);
  if (start[0] != '\0' && due[0] != '\0')
    /* Translators: from when to when an item of the plan is worked on. */
    return g_strdup_printf (C_("dates", "%s – %s"), start, due);
  if (due[0] != '\0')
    /* Translators: the date an item of the plan is due. */
    return g_strdup_printf (_("Due %s"), due);
  if (start[0] != '\0')
    /* Translators: the date an item of the plan begins. */
    return g_strdup_printf (_("From %s"), start);

  return g_strdup (_("No dates"));
}

/* "Doing · Anna · 1 June 2027 – 31 August 2027". */
static char *
dup_subtitle (SeralPlanRow *self)
{
  GString *text = g_string_new (NULL);
  SeralPlanStatus status = seral_plan_item_get_status (self->item);
  const char *owner = seral_plan_item_get_owner (self->item);
  g_autofree char *dates = dup_dates (self);

  append (text, seral_words_plan_status (seral_session_get_catalogue (self->session), status));
  append (text, owner[0] != '\0' ? owner : _("No owner"));
  if (status != SERAL_PLAN_STATUS_DROPPED)
    append (text, dates);

  return g_string_free (text, FALSE);
}

static const char *
get_title (SeralPlanRow *self)
{
  const char *title = seral_plan_item_get_title (self->item);

  return title[0] != '\0' ? title : _("Without a title");
}

static void
show_item (SeralPlanRow *self)
{
  gboolean done = seral_plan_item_get_status (self->item) == SERAL_PLAN_STATUS_DONE;
  gboolean dropped = seral_plan_item_get_status (self->item) == SERAL_PLAN_STATUS_DROPPED;
  g_autofree char *subtitle = dup_subtitle (self);
  /* Translators: ticks off an item of the plan. */
  g_autofree char *done_name = g_strdup_printf (_("Done: %s"), get_title (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), get_title (self));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->tick), done);
  self->showing = FALSE;
  gtk_widget_set_sensitive (self->tick, !dropped);
  seral_tick_set_name (SERAL_TICK (self->tick), done_name);
  if (done || dropped)
    gtk_widget_add_css_class (GTK_WIDGET (self), "closed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "closed");
}

static void
on_ticked (SeralPlanRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (SeralChange) change = NULL;

  if (self->showing)
    return;

  g_value_init (&value, SERAL_TYPE_PLAN_STATUS);
  g_value_set_enum (&value, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->tick)) ? SERAL_PLAN_STATUS_DONE
                                                                                       : SERAL_PLAN_STATUS_OPEN);
  change = seral_change_new_plan_item (_("Status"), seral_plan_item_get_id (self->item), "status", &value);
  if (!seral_session_do (self->session, change))
    show_item (self);
}

static void
move_item (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVE_REQUESTED], 0, g_str_equal (action, "item.move-up") ? -1 : 1);
}

/* What a click on the row does: assistive technologies see no action of a row. */
static void
open_item (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (widget);

  adw_expander_row_set_expanded (row, !adw_expander_row_get_expanded (row));
}

static void
remove_item (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  SeralPlanRow *self = SERAL_PLAN_ROW (widget);
  g_autoptr (SeralChange) change = NULL;

  change = seral_change_new_remove_plan_item (_("Remove from the Plan"), seral_plan_item_get_id (self->item));
  seral_session_do (self->session, change);
}

static GtkWidget *
new_move_button (const char *icon_name,
                 const char *tooltip,
                 int         step)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), step < 0 ? "item.move-up" : "item.move-down");
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static GtkWidget *
new_buttons (void)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *remove = gtk_button_new_with_mnemonic (_("_Remove from the Plan"));

  gtk_widget_set_hexpand (remove, TRUE);
  gtk_widget_set_halign (remove, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "item.remove");
  gtk_widget_add_css_class (remove, "flat");
  gtk_box_append (GTK_BOX (box), new_move_button ("go-up-symbolic", _("Move Up"), -1));
  gtk_box_append (GTK_BOX (box), new_move_button ("go-down-symbolic", _("Move Down"), 1));
  gtk_box_append (GTK_BOX (box), remove);
  gtk_widget_add_css_class (box, "row-buttons");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

/* Most items stay closed: their fields are made when one is opened. */
static void
on_expanded (SeralPlanRow *self)
{
  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->filled = TRUE;
  seral_plan_fields_add (ADW_EXPANDER_ROW (self), self->session, self->item);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), new_buttons ());
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source,
                 double         x,
                 double         y,
                 SeralPlanRow  *self)
{
  return gdk_content_provider_new_typed (SERAL_TYPE_PLAN_ROW, self);
}

static void
on_drag_begin (GtkDragSource *source,
               GdkDrag       *drag,
               SeralPlanRow  *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, 0, 0);
}

/* A row stays in its list: what leads to one stage cannot be made to lead to another. */
static gboolean
on_drop (SeralPlanRow  *self,
         const GValue  *value,
         double         x,
         double         y)
{
  SeralPlanRow *row = g_value_get_object (value);

  if (row == NULL || row == self || gtk_widget_get_parent (GTK_WIDGET (row)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, row, y > gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);

  return TRUE;
}

static void
add_drag_and_drop (SeralPlanRow *self,
                   GtkWidget    *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (SERAL_TYPE_PLAN_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_drag_prepare), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), self, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
seral_plan_row_dispose (GObject *object)
{
  SeralPlanRow *self = SERAL_PLAN_ROW (object);

  g_clear_object (&self->item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_plan_row_parent_class)->dispose (object);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "item.open", NULL, open_item);
  gtk_widget_class_install_action (widget_class, "item.move-up", NULL, move_item);
  gtk_widget_class_install_action (widget_class, "item.move-down", NULL, move_item);
  gtk_widget_class_install_action (widget_class, "item.remove", NULL, remove_item);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "item.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, "item.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "item.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, "item.move-down", NULL);
}

static void
seral_plan_row_class_init (SeralPlanRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = seral_plan_row_dispose;

  /**
   * SeralPlanRow::move-requested:
   * @self: the row
   * @step: -1 for up, 1 for down
   *
   * The item is to stand elsewhere in its list.
   */
  signals[MOVE_REQUESTED] = g_signal_new ("move-requested", SERAL_TYPE_PLAN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * SeralPlanRow::dropped:
   * @self: the row
   * @row: another row of its list
   * @after: whether it is to stand after this one
   *
   * Another row was dropped here.
   */
  signals[DROPPED] = g_signal_new ("dropped", SERAL_TYPE_PLAN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, SERAL_TYPE_PLAN_ROW, G_TYPE_BOOLEAN);

  add_actions (GTK_WIDGET_CLASS (klass));
}

static void
seral_plan_row_init (SeralPlanRow *self)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");

  self->tick = seral_tick_new ();
  self->warning = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_set_visible (self->warning, FALSE);
  gtk_widget_add_css_class (self->warning, "warning");
  gtk_widget_add_css_class (handle, "drag-handle");
  gtk_widget_set_tooltip_text (handle, _("Drag to Reorder"));

  g_object_set (self, "use-markup", FALSE, NULL);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), handle);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), self->tick);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->warning);
  g_signal_connect_swapped (self->tick, "toggled", G_CALLBACK (on_ticked), self);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded), NULL);
  add_drag_and_drop (self, handle);
}

/**
 * seral_plan_row_new:
 * @session: the document
 * @item: an item of its plan
 *
 * Makes a row for an item.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
seral_plan_row_new (SeralSession  *session,
                    SeralPlanItem *item)
{
  SeralPlanRow *self;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);
  g_return_val_if_fail (SERAL_IS_PLAN_ITEM (item), NULL);

  self = g_object_new (SERAL_TYPE_PLAN_ROW, NULL);
  self->session = g_object_ref (session);
  self->item = g_object_ref (item);
  g_signal_connect_object (item, "notify", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
  show_item (self);

  return GTK_WIDGET (self);
}

/**
 * seral_plan_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): the item it shows
 */
SeralPlanItem *
seral_plan_row_get_item (SeralPlanRow *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ROW (self), NULL);

  return self->item;
}

/**
 * seral_plan_row_get_position:
 * @self: a row
 *
 * Returns: the place it was given in its list
 */
guint
seral_plan_row_get_position (SeralPlanRow *self)
{
  g_return_val_if_fail (SERAL_IS_PLAN_ROW (self), 0);

  return self->position;
}

/**
 * seral_plan_row_set_position:
 * @self: a row
 * @position: its place in its list
 * @first: whether it is the first there
 * @last: whether it is the last there
 *
 * Says where it stands, and so where it can be moved.
 */
void
seral_plan_row_set_position (SeralPlanRow *self,
                             guint         position,
                             gboolean      first,
                             gboolean      last)
{
  g_return_if_fail (SERAL_IS_PLAN_ROW (self));

  self->position = position;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.move-up", !first);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.move-down", !last);
}

/**
 * seral_plan_row_set_warning:
 * @self: a row
 * @warning: (nullable): what is wrong with the item, in a few words
 *
 * Marks the row where something is wrong with its item.
 */
void
seral_plan_row_set_warning (SeralPlanRow *self,
                            const char   *warning)
{
  g_return_if_fail (SERAL_IS_PLAN_ROW (self));

  gtk_widget_set_visible (self->warning, warning != NULL);
  gtk_widget_set_tooltip_text (self->warning, warning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->warning), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  warning != NULL ? warning : "", -1);
}
