/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-answering-bar.h"
#include "app/seral-place-menu.h"
#include "app/seral-place-words.h"

struct _SeralAnsweringBar
{
  AdwBin         parent_instance;

  SeralSession  *session; /* (owned) (nullable) */
  GMenu         *people;  /* (owned) */

  GtkMenuButton *button;
  AdwAvatar     *avatar;
  GtkLabel      *label;
};

G_DEFINE_FINAL_TYPE (SeralAnsweringBar, seral_answering_bar, ADW_TYPE_BIN)

static void
update (SeralAnsweringBar *self)
{
  SeralRound *round = seral_session_get_round (self->session);
  SeralSheet *sheet = seral_session_get_sheet (self->session);
  gboolean several = round != NULL && g_list_model_get_n_items (seral_round_get_sheets (round)) > 1;
  g_autofree char *person = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), several && sheet != NULL);
  if (sheet == NULL)
    return;

  person = seral_place_dup_person_line (sheet);
  /* Translators: %s is a person: their answers are shown and taken. */
  text = g_strdup_printf (_("Answers of %s"), person);
  adw_avatar_set_text (self->avatar, seral_sheet_get_respondent_name (sheet));
  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  SeralAnsweringBar *self = user_data;

  seral_place_menu_fill_people (self->people, self->session);
}

static void
seral_answering_bar_dispose (GObject *object)
{
  SeralAnsweringBar *self = SERAL_ANSWERING_BAR (object);

  g_clear_object (&self->session);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (seral_answering_bar_parent_class)->dispose (object);
}

static void
seral_answering_bar_class_init (SeralAnsweringBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = seral_answering_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-answering-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralAnsweringBar, button);
  gtk_widget_class_bind_template_child (widget_class, SeralAnsweringBar, avatar);
  gtk_widget_class_bind_template_child (widget_class, SeralAnsweringBar, label);
}

static void
seral_answering_bar_init (SeralAnsweringBar *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->people = g_menu_new ();
  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->people));
  g_menu_append (more, _("_Colleagues"), "win.rounds::people");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
}

/**
 * seral_answering_bar_set_session:
 * @self: a bar
 * @session: what is worked on; set once
 *
 * Follows whose answers a session takes.
 */
void
seral_answering_bar_set_session (SeralAnsweringBar *self,
                                 SeralSession      *session)
{
  g_autoptr (GSimpleActionGroup) actions = NULL;

  g_return_if_fail (SERAL_IS_ANSWERING_BAR (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  actions = seral_place_menu_create_actions (session);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "place", G_ACTION_GROUP (actions));
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (seral_session_get_assessment (session), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
}
