/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk/gdkkeysyms.h>
#include <glib/gi18n.h>

#include "app/seral-owner-row.h"
#include "plan/seral-plan-work.h"

/* More names than this are found by typing on. */
#define MOST_NAMES 6

struct _SeralOwnerRow
{
  AdwEntryRow parent_instance;

  GListModel *plan;       /* (owned): where the names are found */
  GtkWidget *popover;     /* a child */
  GtkListBox *list;
  gboolean taking;        /* the text is a name that was taken */
};

G_DEFINE_FINAL_TYPE (SeralOwnerRow, seral_owner_row, ADW_TYPE_ENTRY_ROW)

static gboolean
is_open (SeralOwnerRow *self)
{
  return gtk_widget_get_visible (self->popover);
}

/* Whether a word of the name begins as the text does. */
static gboolean
completes (const char *name,
           const char *typed)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *text = g_utf8_casefold (typed, -1);

  if (text[0] == '\0' || g_str_equal (folded, text))
    return FALSE;

  for (const char *word = folded; word != NULL; word = strchr (word, ' '))
    {
      while (*word == ' ')
        word++;
      if (g_str_has_prefix (word, text))
        return TRUE;
    }

  return FALSE;
}

static void
remove_names (SeralOwnerRow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static guint
add_names (SeralOwnerRow *self,
           const char    *typed)
{
  g_auto (GStrv) names = seral_plan_work_list_owners (self->plan);
  guint n = 0;

  for (guint i = 0; names[i] != NULL && n < MOST_NAMES; i++)
    {
      GtkWidget *label;

      if (!completes (names[i], typed))
        continue;
      label = gtk_label_new (names[i]);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (self->list, label);
      n++;
    }

  return n;
}

/* Who does not see the names hears how many there are. */
static void
tell (SeralOwnerRow *self,
      guint          n)
{
  g_autofree char *words = NULL;

  if (n > 0)
    words = g_strdup_printf (ngettext ("%u name was used before that begins so; Down goes to it",
                                       "%u names were used before that begin so; Down goes to them", n), n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self))),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "", -1);
}

static void
close_names (SeralOwnerRow *self)
{
  if (is_open (self))
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  tell (self, 0);
}

static gboolean
has_focus (SeralOwnerRow *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
on_text_changed (SeralOwnerRow *self)
{
  guint n = 0;

  remove_names (self);
  if (!self->taking && has_focus (self))
    n = add_names (self, gtk_editable_get_text (GTK_EDITABLE (self)));

  if (n == 0)
    {
      close_names (self);
      return;
    }

  tell (self, n);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
take_name (SeralOwnerRow *self,
           GtkListBoxRow *row)
{
  g_autofree char *name = g_strdup (gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row))));

  self->taking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), name);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  self->taking = FALSE;
  close_names (self);
}

/* From the text into the names, and from the first of them back into the text. */
static void
move_to_name (SeralOwnerRow *self,
              int            step)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int position = selected != NULL ? gtk_list_box_row_get_index (selected) : -1;
  GtkListBoxRow *next = NULL;

  if (position + step >= 0)
    next = gtk_list_box_get_row_at_index (self->list, position + step);
  if (next == NULL && position + step >= 0)
    return;

  gtk_list_box_select_row (self->list, next);
  if (next != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self))),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (next))), -1);
}

static gboolean
on_key_pressed (SeralOwnerRow   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkListBoxRow *selected;

  if (!is_open (self) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  selected = gtk_list_box_get_selected_row (self->list);
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    move_to_name (self, 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    move_to_name (self, -1);
  else if (keyval == GDK_KEY_Escape)
    close_names (self);
  else if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && selected != NULL)
    take_name (self, selected);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
on_focus_left (SeralOwnerRow *self)
{
  close_names (self);
}

static void
add_controllers (SeralOwnerRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
seral_owner_row_dispose (GObject *object)
{
  SeralOwnerRow *self = SERAL_OWNER_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (seral_owner_row_parent_class)->dispose (object);
}

static void
seral_owner_row_class_init (SeralOwnerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = seral_owner_row_dispose;
}

static void
seral_owner_row_init (SeralOwnerRow *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_widget_add_css_class (list, "names");
  gtk_widget_set_can_focus (list, FALSE);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (take_name), self);

  /* The text keeps the focus, so that one can type on. */
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_popover_set_child (GTK_POPOVER (self->popover), list);
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));

  g_signal_connect (self, "changed", G_CALLBACK (on_text_changed), NULL);
  add_controllers (self);
}

/**
 * seral_owner_row_new:
 * @plan: (element-type SeralPlanItem): where names are found that were used before
 *
 * Makes a row without a name.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
seral_owner_row_new (GListModel *plan)
{
  SeralOwnerRow *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (plan), NULL);

  self = g_object_new (SERAL_TYPE_OWNER_ROW, NULL);
  self->plan = g_object_ref (plan);

  return GTK_WIDGET (self);
}
